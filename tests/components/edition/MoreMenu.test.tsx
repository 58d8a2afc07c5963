import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MoreMenu } from '../../../components/edition/MoreMenu'
import type { EntryId, SourceId } from '../../../utils/model/ids'
import type { Undo } from '../../../utils/model/undo'
import { world } from '../fake-browser'
import { clear, expectAccessible, fill, find, press, seen, sent, show, type, went } from '../stage'

const words = () => document.activeElement?.querySelector('span')?.textContent

describe('the menu of what is done less often', () => {
  beforeEach(async () => {
    await clear()
    world.answers.set('markAllRead', () => ({ isOk: true, value: { storyCount: 13 } }))
    show(<MoreMenu />)
    press('More')
    await seen('Mark all read')
  })

  it('is walked with arrows and left with Escape, back to its button', async () => {
    await vi.waitFor(() => expect(words()).toBe('Mark all read'))
    type('ArrowDown')
    expect(words()).toBe('Check for news')
    type('End')
    expect(words()).toBe('Settings')
    type('ArrowDown')
    expect(words()).toBe('Mark all read')
    await expectAccessible()
    type('Escape')
    await vi.waitFor(() => expect(document.querySelector('[role=menu]')).toBeNull())
    expect(document.activeElement?.ariaLabel).toBe('More')
  })

  it('says of marking all read how many it was', async () => {
    find('[role=menuitem]', 'Mark all read⇧M').click()
    await vi.waitFor(() => expect(went.said).toEqual(['13 stories marked read']))
    expect(sent('markAllRead')).toEqual([{ edition: 'current' }])
  })

  it('changes the density, and shows which one is on', async () => {
    expect(find('[role=menuitemradio]', 'Regular').ariaChecked).toBe('true')
    find('[role=menuitemradio]', 'Roomy').click()
    expect(sent('changeSettings')).toEqual([{ density: 'roomy' }])
  })

  it('names what Undo would take back, the newest, and has none where there is nothing', async () => {
    expect(document.body.textContent).not.toContain('Undo')
    const entryIds = ['a' as EntryId]
    const undos: [Undo, string][] = [
      [{ at: 1, kind: 'read', entryIds, wasRead: false, storyCount: 12 }, 'Undo: 12 stories marked read'],
      [{ at: 2, kind: 'read', entryIds, wasRead: true, storyCount: 1 }, 'Undo: 1 story marked unread'],
      [{ at: 3, kind: 'save', entryId: entryIds[0]! }, 'Undo: saved'],
      [{ at: 4, kind: 'save', entryId: entryIds[0]!, savedAt: 3 }, 'Undo: no longer saved'],
      [{ at: 5, kind: 'unfollow', sourceId: 's' as SourceId, title: 'Wire' }, 'Undo: Wire unfollowed'],
    ]
    for (const [undo, text] of undos) {
      await fill({ undos: [undo] })
      await seen(text)
    }
    await expectAccessible()
    find('[role=menuitem]', 'Undo: Wire unfollowedz').click()
    await vi.waitFor(() => expect(sent('undo')).toEqual([{}]))
  })

  it('leads to the bundled edition', () => {
    find('[role=menuitem]', 'Bundled edition').click()
    expect(went.routes).toEqual([{ view: 'bundled' }])
  })
})
