import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HeadlineView } from '../../../components/headline/HeadlineView'
import { world } from '../fake-browser'
import { articleOf, bundledRow, entryOf, reportOf, sourceOf } from '../records'
import { clear, expectAccessible, fill, press, seen, show, went } from '../stage'

const headline = entryOf('Kestrel Mining Offers $4.12 Billion For Rival Harrow Copper', { language: 'en' })
const next = entryOf('Veldermark Votes On Night Trains')
const lead = entryOf('A headline of ours')
const ledger = sourceOf('The Ledger')
const edition = {
  id: 'bundled' as const,
  kind: 'bundled' as const,
  rows: [bundledRow(lead, true), bundledRow(headline), bundledRow(next)],
  storyCount: 3,
  sourceCount: 0,
}

describe('a headline that came without an address', () => {
  beforeEach(async () => {
    await clear()
    await fill({ entries: [lead, headline, next], editions: [edition] })
  })

  it('that no source has leads to a search of the web, to sources, and to the next', async () => {
    await fill({ sources: [ledger], entries: [reportOf(ledger, 'Council votes on night buses')] })
    show(<HeadlineView id={headline.id} />)
    await seen('The 1 article on this device is not about the same story.')
    await seen('1 of 2')
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(headline.title))
    await expectAccessible()
    press('Search the web')
    expect(world.searched).toEqual([headline.title])
    press('Add sources')
    expect(went.routes).toEqual([{ view: 'add' }])
  })

  it('says that nothing is followed where nothing is', async () => {
    show(<HeadlineView id={headline.id} />)
    await seen('No source is followed yet')
  })

  it('that sources have lists their articles, with how they were matched', async () => {
    const report = reportOf(ledger, 'Kestrel Mining bids $4.12 billion for Harrow Copper')
    await fill({ sources: [ledger], entries: [report], articles: [articleOf(report)] })
    show(<HeadlineView id={headline.id} />)
    await seen(report.title)
    await seen('Matched on this device by the words, names and numbers of the headline.')
    await seen('On this device')
    await expectAccessible()
  })
})
