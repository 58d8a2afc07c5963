import { beforeEach, describe, expect, it, vi } from 'vitest'
import { RequestsView } from '../../../components/requests/RequestsView'
import type { NetRequest } from '../../../utils/model/request'
import { world } from '../fake-browser'
import { clear, expectAccessible, fill, press, seen, show, went } from '../stage'

const now = Date.now()
const request = (host: string, more: Partial<NetRequest> = {}): NetRequest => ({
  ...{ at: now, host, purpose: 'feed', status: 200, received: 18_200, tookMs: 300 },
  ...more,
})
const requests = [
  request('meridian.example', { status: 304, received: 0, saved: 41_000, at: now - 3 }),
  request('meridian.example', { at: now - 2 }),
  request('veldermark.example', { status: 503, received: 0, at: now - 1 }),
  request('img.kestrel.example', { purpose: 'picture', received: 2_400_000 }),
]
const rows = () => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent)

describe('what left this device', () => {
  beforeEach(clear)

  it('says that nothing did', async () => {
    show(<RequestsView />)
    await seen('No request today.')
    await expectAccessible()
  })

  it('lists every request, newest first, with its host, what it was for and its bytes', async () => {
    await fill({ requests: [{ at: now, requests }] })
    show(<RequestsView />)
    await seen('4 requests today, to 3 hosts.')
    expect(rows()).toHaveLength(4)
    expect(rows()[0]).toContain('img.kestrel.examplepicture of an article2.4 MB')
    expect(rows()[1]).toContain('feed, 503')
    expect(rows()[3]).toContain('feed, not changed')
    await seen('41 KB')
    await expectAccessible()
  })

  it('narrows the list to a host, to what failed, and sums it by host', async () => {
    await fill({ requests: [{ at: now, requests }] })
    show(<RequestsView />)
    await seen('Failed 1')
    press('Failed 1')
    await vi.waitFor(() => expect(rows()).toHaveLength(1))
    press('Failed 1')
    press('By host')
    await vi.waitFor(() => expect(rows()).toHaveLength(3))
    expect(rows()[1]).toContain('meridian.example')
    const field = document.querySelector('input')!
    field.value = 'Velder'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await vi.waitFor(() => expect(rows()).toHaveLength(1))
    await expectAccessible()
  })

  it('is emptied by a press', async () => {
    await fill({ requests: [{ at: now, requests }] })
    world.answers.set('clearRequests', () => ({ isOk: true, value: null }))
    show(<RequestsView />)
    await seen('Clear the list')
    press('Clear the list')
    await vi.waitFor(() => expect(went.said).toEqual(['The list is empty']))
  })
})
