import { t } from '../../utils/browser/messages'
import { sourceIdOf } from '../../utils/url/feed-id'
import { Icon } from '../ui/Icon'
import { SourceMark } from '../ui/SourceMark'
import type { CatalogueSource } from './catalogue'
import type { Names } from './find-sources'
import type { Choosing } from './use-choosing'
import '../sources/SourceRow.css'
import '../ui/Checkbox.css'
import '../ui/Section.css'

interface Props {
  title: string
  sources: readonly CatalogueSource[]
  choosing: Choosing
  names: Names
}

/** Sources of one topic, each with its box; what is followed already has none. */
export function CatalogueSection({ title, sources, choosing, names }: Props) {
  if (sources.length === 0) return null
  const chosen = new Set(choosing.chosen)
  return (
    <section class="section">
      <h2 class="section__head">
        {title} <small>{t('catalogue.sources', sources.length)}</small>
      </h2>
      <ul class="three-up">
        {sources.map((source) => (
          <li key={source.feed} class="source-row catalogue-row">
            {choosing.isFollowed(source) ? (
              <div class="catalogue-pick">
                <span class="catalogue-followed">
                  <Icon name="check" size="sm" />
                </span>
                <Facts source={source} names={names} isFollowed />
              </div>
            ) : (
              <label class="catalogue-pick">
                <input
                  class="checkbox"
                  type="checkbox"
                  checked={chosen.has(source)}
                  onChange={() => choosing.toggle(source)}
                />
                <Facts source={source} names={names} />
              </label>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({
  source,
  names,
  isFollowed,
}: {
  source: CatalogueSource
  names: Names
  isFollowed?: boolean
}) {
  const { name, language, country, homeUrl } = source
  return (
    <>
      <SourceMark name={name} id={sourceIdOf(homeUrl)} size="lg" />
      <span>
        <b class="source-row__name" lang={language} dir="auto">
          {name}
        </b>{' '}
        <span class="meta">
          <span>{names.country(country)}</span>
          <span>{names.language(language)}</span>
          {isFollowed && <span>{t('catalogue.followed')}</span>}
        </span>
      </span>
    </>
  )
}
