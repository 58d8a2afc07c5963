import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { ArticleView } from '../../../components/article/ArticleView'
import { StoryItem } from '../../../components/edition/StoryItem'
import { articleOf, bundledRow, reportOf, sourceOf, storyOf } from '../records'
import { clear, expectAccessible, fill, seen, show, showInMain } from '../stage'

const words = { language: 'ar', direction: 'rtl' as const }
const harbour = sourceOf('Harbour')
const report = reportOf(harbour, 'عودة العبّارات', words)

/** Where an element's words begin, from the left edge. */
function leftOf(selector: string): number {
  const range = document.createRange()
  range.selectNodeContents(document.querySelector(selector)!)
  return range.getBoundingClientRect().left
}

const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector)!)

describe('words that run from right to left', () => {
  beforeEach(clear)
  afterEach(() => page.viewport(360, 800))

  it('keep the edge of the row in a list, headline and deck alike, and get the air that their letters need', async () => {
    const row = { ...bundledRow(report), ...words, source: harbour, isRead: false, deck: 'ليلًا' }
    showInMain(
      <ul>
        <StoryItem row={row} now={0} isOnline hasDeck />
      </ul>,
    )
    await seen('ليلًا')
    const edge = leftOf('.meta__source')
    expect(leftOf('.story__head [dir=rtl]')).toBeCloseTo(edge, 0)
    expect(leftOf('.story__deck [dir=rtl]')).toBeCloseTo(edge, 0)
    expect(styleOf('.story__head [dir=rtl]').letterSpacing).toBe('normal')
    const { lineHeight, fontSize } = styleOf('.story__head')
    expect(Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)).toBeGreaterThan(1.4)
    expect(document.querySelector('.story__head .visually-hidden')).toHaveProperty('lang', 'en')
    await expectAccessible()
  })

  it('begin at the same edge in an article’s headline and its text, and are named in its coverage', async () => {
    const other = reportOf(sourceOf('Talpost'), 'Fähren fahren wieder', {
      storyId: report.storyId,
      language: 'de',
      direction: 'ltr',
    })
    await fill({
      sources: [harbour],
      entries: [report, other],
      stories: [storyOf(report, other)],
      articles: [articleOf(report, words)],
    })
    await page.viewport(1280, 800)
    show(<ArticleView id={report.id} />)
    await seen(report.title)
    const right = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().right
    expect(right('.prose')).toBeCloseTo(right('.article__head'), 0)
    expect(document.querySelector('.angle__head [lang=de]')?.textContent).toBe(other.title)
    await expectAccessible()
  })
})
