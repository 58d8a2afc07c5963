import type { Direction } from '../model/entry'
import { directionOf } from '../text/direction-of'
import { ldText } from './json-ld'
import type { PageFacts } from './page-facts'

/** A page's language, a BCP 47 tag, as it declares it; undefined where it declares none that is one. */
export function languageOf({ page, meta, article }: PageFacts): string | undefined {
  const declared = [
    page.document.documentElement.getAttribute('lang'),
    ldText(article?.inLanguage),
    meta.get('content-language'),
    meta.get('og:locale'),
  ]
  return declared.map(tagOf).find(Boolean)
}

/** Which way its text runs: as it declares, else by its letters. */
export function pageDirection({ page }: PageFacts, text: string, language: string | undefined): Direction {
  const declared = page.document.documentElement.getAttribute('dir')?.toLowerCase()
  if (declared === 'rtl') return 'rtl'
  return directionOf(text, language)
}

function tagOf(text: string | null | undefined): string | undefined {
  const tag = text
    ?.trim()
    .replaceAll('_', '-')
    .split(/[,;\s]/)[0]
  if (!tag || !/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
