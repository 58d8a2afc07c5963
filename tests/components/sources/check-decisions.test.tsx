import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SourcesView } from '../../../components/sources/SourcesView'
import { SourceView } from '../../../components/sources/SourceView'
import type { FeedId } from '../../../utils/model/ids'
import type { CheckReason, Feed } from '../../../utils/model/source'
import { world } from '../fake-browser'
import { feedOf, sourceOf } from '../records'
import { clear, expectAccessible, fill, press, seen, show, showInMain } from '../stage'

const wire = sourceOf('Northern Wire')
const hour = 3_600_000
const sent = (command: string) =>
  vi.waitFor(() => expect(world.sent).toContainEqual(expect.objectContaining({ command })))

async function page(more: Partial<Feed>): Promise<void> {
  await fill({ sources: [wire], feeds: [feedOf(wire, more)] })
  show(<SourceView id={wire.id} />)
}

beforeEach(clear)

describe('why a feed is checked when it is', () => {
  const reasons: [CheckReason, string][] = [
    [{ kind: 'rhythm', waitMs: hour, entriesPerWeek: 84 }, 'About 84 entries a week: every 60 minutes'],
    [{ kind: 'rhythm', waitMs: 12 * hour, entriesPerWeek: 0 }, 'Under one entry a week: every 12 hours'],
    [{ kind: 'skips' }, 'The publisher names hours or days without checks'],
    [
      { kind: 'host-busy', host: 'northernwire.example', status: 429, waitMs: 2 * hour },
      'northernwire.example is too busy (it answered 429 to another feed of it). All its feeds wait 2 hours.',
    ],
  ]

  it.each(reasons)('is said in words: %o', async (reason, words) => {
    await page({ reason })
    await seen(words)
  })

  it('is said of each feed where there are several', async () => {
    const reason: CheckReason = { kind: 'skips' }
    const other = feedOf(wire, {
      id: 'other' as FeedId,
      title: 'Sport',
      reason,
      nextCheckAt: Date.now() + 9 * hour,
    })
    await fill({ sources: [wire], feeds: [feedOf(wire, { reason: { kind: 'usual' } }), other] })
    show(<SourceView id={wire.id} />)
    await seen('An hour after the last')
    await seen('The publisher names hours or days')
    await expectAccessible()
  })
})

describe('a feed that is gone', () => {
  const failure = { kind: 'http-status' as const, host: 'northernwire.example', status: 404 }
  const gone: Partial<Feed> = {
    ...{ failure, failures: 9, goneAt: Date.now(), nextCheckAt: 8.64e15 },
    reason: { kind: 'missing', tries: 9, forMs: 8 * 24 * hour },
    checks: [{ at: Date.now(), fresh: 0, failure }],
  }

  it('is said not to be checked any more, and is checked again on a press', async () => {
    world.answers.set('refresh', () => ({ isOk: true, value: { answered: 1, failed: 0, fresh: 0 } }))
    await page(gone)
    await seen('Not checked any more')
    await seen('None. Not found 9 times in 8 days.')
    await expectAccessible()
    press('Check again')
    await sent('refresh')
  })

  it('has no next try in the list', async () => {
    await fill({ sources: [wire], feeds: [feedOf(wire, gone)] })
    showInMain(<SourcesView />)
    await seen('not checked any more')
    await expectAccessible()
  })
})

describe('a feed whose address has led on', () => {
  const leadsTo = {
    url: 'https://new.example/feed',
    since: Date.now() - 9 * 24 * hour,
    checks: 20,
    hasHeld: true as const,
  }

  it('is moved on a press where the browser does not say how that is meant', async () => {
    world.answers.set('moveFeed', () => ({ isOk: true, value: null }))
    await page({ leadsTo: { ...leadsTo, kind: 'untold' } })
    await seen('Its answers come from https://new.example/feed')
    await seen('doesn’t say whether for now or for good')
    await expectAccessible()
    press('Ask there from now on')
    await sent('moveFeed')
  })

  it('says where it was before, or that its new address is followed by itself', async () => {
    await page({ movedFrom: { url: 'https://old.example/feed', at: Date.now() } })
    await seen('Moved here from https://old.example/feed')
    await clear()
    await page({
      leadsTo: { ...leadsTo, kind: 'for-good', followedAs: { sourceId: wire.id, title: 'Evening News' } },
    })
    await seen('It has moved to https://new.example/feed, which you follow already, as Evening News.')
  })
})

describe('a page that was made anew and answers again', () => {
  it('says so until the reader has seen it', async () => {
    world.answers.set('changeSource', () => ({ isOk: true, value: null }))
    await page({ format: 'page', remade: { at: Date.now(), count: 12, answers: 3 } })
    await seen('Made anew')
    await expectAccessible()
    press('I’ve seen it')
    await sent('changeSource')
  })
})
