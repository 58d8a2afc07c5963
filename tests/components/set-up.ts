import '../../assets/styles/tokens.css'
import '../../assets/styles/base.css'
import '../../components/edition/Story.css'
import { siteOf } from '../../utils/url/site'

declare const __messages__: Record<
  string,
  { message: string; placeholders?: Record<string, { content: string }> }
>

/** A message of the built catalogue with its `$1`s filled, as the browser does it. */
function getMessage(key: string, substitutions: string[] = []): string {
  const text = __messages__[key]?.message ?? ''
  return text.replace(/\$(\d)/g, (_, index: string) => substitutions[Number(index) - 1] ?? '')
}

Object.assign(globalThis, {
  chrome: { runtime: { id: 'broadside' }, i18n: { getMessage } },
  broadsideSiteOf: siteOf,
})
document.documentElement.lang = 'en'
// Colours are measured as they end, not on the way there.
const still = new CSSStyleSheet()
still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; }')
document.adoptedStyleSheets = [still]
