import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useKeys } from '../../../components/hooks/use-keys'
import { KeysDialog } from '../../../components/navigation/KeysDialog'
import { settled } from '../edition/editions'
import { clear, expectAccessible, find, seen, sent, show, type } from '../stage'

function View({ asked }: { asked(): void }) {
  useKeys(
    {
      r: () => {
        asked()
        return true
      },
    },
    true,
  )
  return <button type="button">{'Before'}</button>
}

describe('the list of keys', () => {
  beforeEach(clear)

  it('keeps the view’s keys away, closes with Escape, and gives focus back', async () => {
    const asked = vi.fn()
    const close = vi.fn()
    const showBoth = (isOpen: boolean) =>
      show(
        <div>
          <View asked={asked} />
          {isOpen && <KeysDialog close={close} />}
        </div>,
      )
    showBoth(false)
    find('button', 'Before').focus()
    showBoth(true)
    await seen('next, previous headline')
    await settled()
    type('r')
    expect(asked).not.toHaveBeenCalled()
    await expectAccessible()
    type('Escape')
    expect(close).toHaveBeenCalled()
    showBoth(false)
    await vi.waitFor(() => expect(document.activeElement).toBe(find('button', 'Before')))
  })

  it('switches single-letter keys off', async () => {
    show(<KeysDialog close={() => {}} />)
    await seen('Single-letter keys')
    document.querySelector<HTMLInputElement>('[role=switch]')!.click()
    expect(sent('changeSettings')).toEqual([{ hasSingleKeys: false }])
  })
})
