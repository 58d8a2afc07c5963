import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SavedView } from '../../../components/saved/SavedView'
import { savedGroups } from '../../../components/saved/saved-groups'
import type { SavedRow } from '../../../utils/store/queries/saved'
import { world } from '../fake-browser'
import { reportOf, sourceOf } from '../records'
import { clear, expectAccessible, fill, find, seen, sent, showInMain, type, went } from '../stage'

const wire = sourceOf('Northern Wire')
const reports = ['The first', 'The second', 'The third'].map((title) => reportOf(wire, title))

const save = (at: number) =>
  fill({
    sources: [wire],
    entries: reports,
    readingStates: reports.map((report, index) => ({ entryId: report.id, savedAt: at - index })),
  })

describe('saved articles', () => {
  beforeEach(clear)

  it('say how to save where nothing is', async () => {
    showInMain(<SavedView />)
    await seen('Nothing is saved')
    await expectAccessible()
  })

  it('stand newest first under their week, with their number at the end', async () => {
    await save(Date.now())
    showInMain(<SavedView />)
    await seen('3 articles.')
    await seen('Saved articles stay for ever, also when their pages are gone.')
    expect(find('h2', 'This week 3')).toBeTruthy()
    expect([...document.querySelectorAll('.story__head')].map((head) => head.textContent)).toEqual([
      'Unread. The first',
      'Unread. The second',
      'Unread. The third',
    ])
    await expectAccessible()
  })

  it('unsave by key with a way back, and focus goes to the row that takes the place', async () => {
    await save(Date.now())
    world.answers.set('save', ({ entryId }: { entryId: string }) => {
      void fill({ readingStates: [{ entryId: entryId as never }] })
      return { isOk: true, value: null }
    })
    showInMain(<SavedView />)
    await seen('The first')
    type('j')
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('The first'))
    type('s')
    await seen('2 articles.')
    expect(sent('save')).toEqual([{ entryId: reports[0]!.id, isSaved: false }])
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('The second'))
    expect(went.said).toEqual(['No longer saved'])
  })

  it('are parted by week, the rest of the month, and months', () => {
    const now = new Date(2026, 10, 20, 14).getTime()
    const on = (month: number, day: number) =>
      ({ savedAt: new Date(2026, month, day, 9).getTime() }) as SavedRow
    const rows = [on(10, 20), on(10, 16), on(10, 15), on(9, 30), on(9, 1), on(8, 12)]
    expect(savedGroups(rows, now).map(({ span, rows: { length } }) => [span, length])).toEqual([
      ['week', 2],
      ['month', 1],
      ['before', 2],
      ['before', 1],
    ])
  })
})
