import { beforeEach, describe, expect, it, vi } from 'vitest'
import { RecoveryView } from '../../../components/recovery/RecoveryView'
import type { Copy } from '../../../utils/model/copy'
import { defaultSettings } from '../../../utils/model/settings'
import { world } from '../fake-browser'
import { reportOf, sourceOf } from '../records'
import { clear, expectAccessible, find, press, seen, sent, show } from '../stage'

const wire = sourceOf('Northern Wire')
const copy: Copy = {
  version: 2,
  at: Date.now(),
  sources: [wire],
  feeds: [],
  folders: [],
  saved: [{ entry: reportOf(wire, 'Kept'), savedAt: 1 }],
  settings: defaultSettings,
}
const status = { key: 'recovery' as const, copyAt: copy.at, sourceCount: 1, savedCount: 1 }

describe('recovery', () => {
  beforeEach(async () => {
    await clear()
    world.stored.set('copy', copy)
  })

  it('offers the copy back where the store is empty', async () => {
    show(<RecoveryView status={status} />)
    await seen('The store is empty')
    await seen('has 1 source and 1 saved article.')
    await vi.waitFor(() => expect(document.querySelector('.recovery-copy .button')).not.toBeNull())
    await expectAccessible()
    document.querySelector<HTMLElement>('.recovery-copy .button')!.click()
    await vi.waitFor(() => expect(sent('recover')).toEqual([{ choice: 'restore', at: copy.at }]))
  })

  it('offers an older copy where the newest is damaged, and names the damaged one', async () => {
    const sealed = { at: copy.at, seal: 'of another text', text: JSON.stringify(copy) }
    world.stored.set('copy', sealed)
    world.stored.set('copy.day', { ...copy, at: copy.at - 24 * 3_600_000 })
    show(<RecoveryView status={status} />)
    await seen('is damaged')
    expect(document.querySelectorAll('.recovery-copy .button')).toHaveLength(1)
    await expectAccessible()
  })

  it('asks twice before it starts afresh', async () => {
    show(<RecoveryView status={status} />)
    await vi.waitFor(() => find('button', 'Start afresh'))
    press('Start afresh')
    await seen('This can’t be taken back.')
    expect(sent('recover')).toEqual([])
    press('Delete and start afresh')
    await vi.waitFor(() => expect(sent('recover')).toEqual([{ choice: 'afresh' }]))
  })

  it('says so when restoring fails', async () => {
    world.answers.set('recover', () => ({ isOk: false, failure: { kind: 'interrupted' } }))
    show(<RecoveryView status={status} />)
    await vi.waitFor(() => expect(document.querySelector('.recovery-copy .button')).not.toBeNull())
    document.querySelector<HTMLElement>('.recovery-copy .button')!.click()
    await vi.waitFor(() =>
      expect(document.querySelector('[role=alert]')?.textContent).toContain('Press again'),
    )
  })

  it('of a store that does not open can export the copy, and says that restoring deletes', async () => {
    show(<RecoveryView failure={{ kind: 'store-closed', reason: 'broken' }} />)
    await seen('The store does not open')
    await seen('The store that does not open is deleted first.')
    await vi.waitFor(() => find('a', 'Export'))
    const file = find('a', 'Export') as HTMLAnchorElement
    expect(file.download).toMatch(/^broadside-.*\.jsonl$/)
    const lines = (await (await fetch(file.href)).text()).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line)).slice(0, 2)).toMatchObject([
      { broadside: 'full export', version: 1 },
      ['source', { title: wire.title }],
    ])
    await expectAccessible()
  })

  it('deletes nothing in a private window', async () => {
    show(<RecoveryView failure={{ kind: 'store-closed', reason: 'private' }} />)
    await seen('Private windows have no store for extensions.')
    await vi.waitFor(() => find('a', 'Export'))
    expect(() => find('button', 'Start afresh')).toThrow()
    await expectAccessible()
  })
})
