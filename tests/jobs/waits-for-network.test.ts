import { expect, it } from 'vitest'
import { changeSettings } from '../../utils/jobs/change-settings'
import { waitsForNetwork } from '../../utils/jobs/waits-for-network'
import { openDesk } from './desk'

it('what nobody asked for waits on a metered connection only, and not where the reader chose to fetch', async () => {
  const { context, setMetered } = await openDesk()
  expect(await waitsForNetwork(context)).toBe(false)
  setMetered(true)
  expect(await waitsForNetwork(context)).toBe(true)
  await changeSettings(context, { hasBadge: true })
  expect(await waitsForNetwork(context)).toBe(true)
  await changeSettings(context, { fetchesOnMetered: true })
  expect(await waitsForNetwork(context)).toBe(false)
  await changeSettings(context, { fetchesOnMetered: false })
  setMetered(false)
  expect(await waitsForNetwork(context)).toBe(false)
})
