import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Toast } from '../../../components/ui/Toast'
import { clear, expectAccessible, press, seen, sent, show } from '../stage'

const said = { text: '13 stories marked read', canUndo: true }

describe('a toast', () => {
  beforeEach(clear)
  afterEach(() => vi.useRealTimers())

  it('takes back what it says was done', async () => {
    const end = vi.fn()
    show(<Toast said={said} end={end} />)
    await seen(said.text)
    await expectAccessible()
    press('Undo')
    await vi.waitFor(() => expect(end).toHaveBeenCalled())
    expect(sent('undo')).toEqual([{}])
  })

  it('goes after seven seconds, but not from under the pointer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const end = vi.fn()
    show(<Toast said={said} end={end} />)
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    const toast = document.querySelector('.toast')!
    toast.dispatchEvent(new PointerEvent('pointerenter'))
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    vi.advanceTimersByTime(8000)
    expect(end).not.toHaveBeenCalled()
    toast.dispatchEvent(new PointerEvent('pointerleave'))
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    vi.advanceTimersByTime(7100)
    expect(end).toHaveBeenCalled()
  })
})
