import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SourcesView } from '../../../components/sources/SourcesView'
import { SourceView } from '../../../components/sources/SourceView'
import { world } from '../fake-browser'
import { feedOf, sourceOf } from '../records'
import { clear, expectAccessible, fill, press, seen, show, showInMain } from '../stage'

const wire = sourceOf('Northern Wire')
const failure = { kind: 'redirected-away' as const, host: 'far.example:8443' }
const led = feedOf(wire, { failure, failures: 1, checks: [{ at: Date.now(), fresh: 0, failure }] })

describe('a source whose feed leads on to a host that is not allowed', () => {
  beforeEach(async () => {
    await clear()
    await fill({ sources: [wire], feeds: [led] })
    world.answers.set('allowed', () => ({ isOk: true, value: null }))
  })

  it('names the host in the list, and asks for it and its own site in one press', async () => {
    showInMain(<SourcesView />)
    await seen('The address leads on to far.example:8443.')
    await expectAccessible()
    press('Allow')
    await vi.waitFor(() => expect(world.asked).toEqual([[wire.site, '*://far.example/*']]))
  })

  it('says on its page what that may mean, and asks there too', async () => {
    show(<SourceView id={wire.id} />)
    await seen('If your network leads you there to sign in')
    await expectAccessible()
    press('Allow far.example:8443')
    await vi.waitFor(() => expect(world.asked).toEqual([[wire.site, '*://far.example/*']]))
  })
})

describe('what a check brought', () => {
  beforeEach(clear)

  it('is said of an empty feed, and of one that had more than is kept', async () => {
    const at = Date.now()
    const checks = [
      { at: at - 1000, fresh: 1000, leftOut: 19_000 },
      { at, fresh: 0, isEmpty: true as const },
    ]
    await fill({ sources: [wire], feeds: [feedOf(wire, { checks })] })
    show(<SourceView id={wire.id} />)
    await seen('an empty feed')
    await seen('1000 new articles, 19,000 older ones left out')
  })
})
