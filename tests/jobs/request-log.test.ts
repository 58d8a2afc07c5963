import { beforeEach, describe, expect, it } from 'vitest'
import { createRequestLog } from '../../utils/jobs/request-log'
import type { NetRequest } from '../../utils/model/request'
import { type Desk, openDesk, start } from './desk'

const day = 24 * 3_600_000
let desk: Desk

const requestAt = (at: number): NetRequest => ({
  ...{ at, host: 'daily.test', purpose: 'feed', status: 200, received: 10, tookMs: 5 },
})

describe('the list of requests', () => {
  beforeEach(async () => {
    desk = await openDesk()
  })

  it('writes those of a moment in one row, and nothing where none was made', async () => {
    const log = createRequestLog(desk.database)
    await log.settled()
    expect(await desk.database.count('requests')).toBe(0)
    log.note(requestAt(start))
    log.note(requestAt(start + 1))
    await log.settled()
    const [batch] = await desk.database.getAll('requests')
    expect(batch?.requests.map(({ at }) => at)).toEqual([start, start + 1])
    expect(await desk.database.count('requests')).toBe(1)
  })

  it('is kept for thirty days', async () => {
    const log = createRequestLog(desk.database)
    for (const at of [start, start + 29 * day, start + 31 * day]) {
      log.note(requestAt(at))
      await log.settled()
    }
    const batches = await desk.database.getAll('requests')
    expect(batches.map(({ at }) => at)).toEqual([start + 29 * day, start + 31 * day])
  })
})
