import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Panel } from '../../../components/navigation/Panel'
import { browser } from '../fake-browser'
import { clear, hide, show } from '../stage'

const asked = browser.storage.session.onChanged

describe('the panel', () => {
  beforeEach(clear)

  it('listens for visits while it is open, and no longer', async () => {
    show(<Panel />)
    await vi.waitFor(() => expect(asked.count).toBe(1))
    hide()
    await vi.waitFor(() => expect(asked.count).toBe(0))
  })
})
