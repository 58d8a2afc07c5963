import { t } from '../../utils/browser/messages'
import type { Names } from './find-sources'

/** In the language of the browser. */
export function namesHere(): Names {
  const languages = new Intl.DisplayNames(undefined, { type: 'language' })
  const countries = new Intl.DisplayNames(undefined, { type: 'region' })
  const topics = {
    news: t('catalogue.topic.news'),
    world: t('catalogue.topic.world'),
    business: t('catalogue.topic.business'),
    science: t('catalogue.topic.science'),
    technology: t('catalogue.topic.technology'),
    security: t('catalogue.topic.security'),
    sport: t('catalogue.topic.sport'),
    culture: t('catalogue.topic.culture'),
  }
  return {
    language: (code) => languages.of(code) ?? code,
    country: (code) => countries.of(code) ?? code,
    topic: (topic) => topics[topic],
  }
}
