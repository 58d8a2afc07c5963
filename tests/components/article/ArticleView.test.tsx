import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ArticleView } from '../../../components/article/ArticleView'
import type { Block } from '../../../utils/model/article'
import { world } from '../fake-browser'
import { articleOf, bundledRow, entryOf, reportOf, sourceOf, storyOf } from '../records'
import { clear, expectAccessible, fill, find, press, seen, sent, show, type, went } from '../stage'

const wire = sourceOf('Northern Wire')
const radio = sourceOf('Radio Five Valleys')
const report = reportOf(wire, 'Two villages below Karsa dam asked to leave', {
  summary: 'Engineers want the valley floor clear.',
  authors: ['Ada Renn', 'Tomas Oyelaran'],
})
const other = reportOf(radio, 'Mayor: nobody is being forced to go', { storyId: report.storyId })
const pixel = new Blob(
  [Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), (c) => c.charCodeAt(0))],
  { type: 'image/gif' },
)
const figure = (src: string, caption: string): Block => ({
  kind: 'figure',
  src,
  alt: 'A dam across a valley',
  caption: [{ kind: 'text', text: caption }],
})

describe('an article that is here', () => {
  beforeEach(async () => {
    await clear()
    await fill({ sources: [wire, radio], entries: [report, other], stories: [storyOf(report, other)] })
  })

  it('shows text, byline and pictures from this device, and marks itself read', async () => {
    const blocks: Block[] = [
      figure('https://img.example/1.gif', 'The dam on Friday.'),
      { kind: 'heading', level: 2, inlines: [{ kind: 'text', text: 'What the sensors saw' }] },
      {
        kind: 'list',
        isOrdered: false,
        items: [[{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'One' }] }]],
      },
      { kind: 'table', rows: [[{ isHeader: true, inlines: [{ kind: 'text', text: 'Level' }] }]] },
    ]
    await fill({
      articles: [articleOf(report, { blocks })],
      pictures: [{ entryId: report.id, src: 'https://img.example/1.gif', type: 'image/gif', bytes: pixel }],
    })
    show(<ArticleView id={report.id} />)
    await seen('Ada Renn and Tomas Oyelaran')
    await vi.waitFor(() =>
      expect(document.querySelector('.prose img')?.getAttribute('src')).toMatch(/^blob:/),
    )
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
    expect(sent('markRead')).toHaveLength(1)
    await seen('Text and picture on this device')
    await seen('Mayor: nobody is being forced to go')
    await expectAccessible()
  })

  it('says of a picture that could not be kept why, and leaves no empty box', async () => {
    const src = 'https://img.example/2.gif'
    const missingPictures = [
      { src, failure: { kind: 'timed-out' as const, host: 'img.example', seconds: 15 } },
    ]
    await fill({ articles: [articleOf(report, { blocks: [figure(src, 'Gates.')], missingPictures })] })
    show(<ArticleView id={report.id} />)
    await seen('Gates. Picture not kept: img.example took longer than 15 seconds.')
    expect(document.querySelector('.prose img')).toBeNull()
  })

  it('asks in one press for the site that its pictures are on', async () => {
    const site = '*://*.img.example/*'
    const missingPictures = [
      { src: 'https://img.example/2.gif', failure: { kind: 'not-allowed' as const, host: 'img.example' } },
    ]
    await fill({
      sources: [{ ...wire, missingSites: [site] }],
      articles: [articleOf(report, { missingPictures })],
    })
    show(<ArticleView id={report.id} />)
    await seen('Its pictures are on img.example, which Broadside may not read')
    press('Allow')
    await vi.waitFor(() => expect(sent('keepArticle')).toEqual([{ entryId: report.id }]))
    expect(world.asked).toEqual([[wire.site, site]])
    expect(sent('allowed')).toEqual([{ sites: [wire.site, site] }])
  })

  it('does not repeat the summary that its first paragraph is', async () => {
    const text = report.summary!
    await fill({
      articles: [articleOf(report, { blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }] })],
    })
    show(<ArticleView id={report.id} />)
    await seen(text)
    expect(document.querySelector('.article__deck')).toBeNull()
  })

  it('says that the text is the feed’s own, and why', async () => {
    const pageFailure = { kind: 'http-status' as const, host: 'northernwire.example', status: 503 }
    await fill({ articles: [articleOf(report, { origin: 'feed', pageFailure })] })
    show(<ArticleView id={report.id} />)
    await seen('northernwire.example answered 503')
    await expectAccessible()
  })

  it('answers to the keys', async () => {
    await fill({ articles: [articleOf(report)] })
    show(<ArticleView id={report.id} />)
    await seen('The wall is sound.')
    type('s')
    expect(sent('save')).toEqual([{ entryId: report.id, isSaved: true }])
    type('o')
    await vi.waitFor(() => expect(world.opened).toEqual([report.url]))
    type('Escape')
    expect(went.backs).toBe(1)
  })
})

describe('an article that is not here', () => {
  beforeEach(clear)

  it('shows its summary, the cause, the next try and the press that mends it', async () => {
    const failure = { kind: 'http-status' as const, host: 'northernwire.example', status: 404 }
    await fill({
      sources: [wire],
      entries: [report],
      stories: [storyOf(report)],
      articles: [{ entryId: report.id, state: 'missing', failure, attempts: 3, nextTryAt: Date.now() }],
    })
    world.answers.set('keepArticle', () => ({ isOk: false, failure }))
    show(<ArticleView id={report.id} />)
    await seen('northernwire.example answered 404')
    await seen('Tried 3 times, next at')
    await seen(report.summary!)
    await expectAccessible()
    press('Try again')
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull())
  })

  it('says that it is being fetched, whoever began that, and no longer where the fetch was cut off', async () => {
    const fetching = (...since: number[]) =>
      fill({ status: [{ key: 'fetching', entries: since.map((at) => ({ entryId: report.id, since: at })) }] })
    await fill({ sources: [wire], entries: [report], stories: [storyOf(report)] })
    show(<ArticleView id={report.id} />)
    await seen('Only the headline was fetched so far.')
    expect(document.body.textContent).not.toContain('Fetching the article')
    await fetching(Date.now())
    await seen('Fetching the article')
    expect(find('button', 'Fetch now')).toHaveProperty('disabled', true)
    await expectAccessible()
    await fetching(Date.now() - 120_000)
    await vi.waitFor(() => expect(document.body.textContent).not.toContain('Fetching the article'))
    expect(find('button', 'Fetch now')).toHaveProperty('disabled', false)
  })

  it('is itself said to be missing where the store has no such entry', async () => {
    show(<ArticleView id={report.id} />)
    await seen('It is not on this device')
    await expectAccessible()
  })
})

describe('the bundled article', () => {
  beforeEach(clear)

  it('says where it came from, has no original, and leads to the next headline', async () => {
    const lead = entryOf('A headline of ours', { language: 'en' })
    const next = entryOf('The second headline')
    await fill({
      entries: [lead, next],
      stories: [storyOf(lead)],
      articles: [articleOf(lead, { origin: 'bundled' })],
      editions: [
        {
          id: 'bundled',
          kind: 'bundled',
          rows: [bundledRow(lead, true), bundledRow(next)],
          storyCount: 2,
          sourceCount: 0,
        },
      ],
    })
    show(<ArticleView id={lead.id} />)
    await seen('There is no original to open.')
    await seen('Next headline')
    expect(() => find('button', 'Open original (o)')).toThrow()
    await expectAccessible()
    press('Next headline')
    expect(went.routes).toEqual([{ view: 'headline', id: next.id }])
  })
})
