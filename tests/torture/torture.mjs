import { setTimeout as rest } from 'node:timers/promises'
import { startBrowser } from '../browser/browser.mjs'
import { followAll, send } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'
import { seeded } from '../newsroom/seeded.mjs'
import { actions, pruneToItsEnd } from './actions.mjs'
import { brokenInvariants } from './invariants.mjs'
import { newestVersion } from './older-store.mjs'
import { readAll } from './stored.mjs'

/** Longest wait between the start of an action and the kill. */
const longestMs = 400

/** Does an action, kills the worker at a random moment of it, and tells the marks that were answered before the kill. */
async function killWithin({ browser, page, newsroom, round, random, held, reader }) {
  const names = Object.keys(actions)
  const name = names[Math.floor(random() * names.length)]
  const entryId = held.entries[Math.floor(random() * held.entries.length)].id
  const isOn = random() < 0.5
  const { ready, start, begun } = actions[name]
  const given = { browser, page, newsroom, round, random, reader, entryId, isOn }
  await ready?.(given)
  let isAnswered = false
  const done = start(given).then(
    () => {
      isAnswered = true
    },
    () => {},
  )
  await begun?.(given)
  await rest(random() * longestMs)
  await browser.killWorker()
  const isPromised = isAnswered
  await Promise.race([done, rest(2000)])
  if (name in reader) {
    // Killed before the answer, it may have happened or not: the store says which.
    if (isPromised) reader[name].set(entryId, isOn)
    else reader[name].delete(entryId)
  }
  return name
}

/**
 * Kills the worker `kills` times at random moments of refreshing, marking, saving, importing, filing, pruning and
 * raising an older store; after each kill the worker is woken and the invariants are asked for. Deterministic in what it
 * does, not in when the browser does it.
 * @param {{ browser: 'chromium' | 'firefox', kills: number, seed?: string, tell?: (line: string) => void }} options
 * @returns {Promise<{ kills: number, broken: string[], during: Record<string, number> }>}
 */
export async function torture({ browser: name, kills, seed = '', tell = () => {} }) {
  const newsroom = await startNewsroom()
  const browser = await startBrowser({ browser: name, newsroom, pregrant: 'all' })
  const random = seeded(`torture ${name}${seed}`)
  const reader = { read: new Map(), saved: new Map() }
  const result = { kills: 0, broken: [], during: {} }
  try {
    const page = await browser.openPage('sidepanel.html#/settings')
    await page.waitFor(() => document.querySelector('.setting'))
    await followAll(browser, newsroom, page)
    let held = await page.evaluate(readAll)
    for (let round = 0; round < kills && result.broken.length === 0; round += 1) {
      const action = await killWithin({ browser, page, newsroom, round, random, held, reader })
      result.during[action] = (result.during[action] ?? 0) + 1
      result.kills += 1
      await send(page, 'wake').catch(() => send(page, 'wake'))
      const now = await settled(page)
      result.broken.push(
        ...brokenInvariants(held, now, reader, newestVersion).map(
          (sentence) => `kill ${round} during ${action}: ${sentence}`,
        ),
      )
      held = now
      if (round % 25 === 24)
        tell(`${round + 1} kills, ${held.sources.length} sources, ${held.entries.length} entries`)
    }
    if (result.broken.length === 0) {
      const left = await pruneToItsEnd({ page, newsroom }, readAll)
      if (left.length > 0) result.broken.push(`in the end pruning left ${left.length}: ${left.slice(0, 5)}`)
    }
  } finally {
    await browser.close()
    await newsroom.stop()
  }
  return result
}

/** The woken worker copies what changed: reads until store and copy agree, for half a minute at most. */
async function settled(page) {
  for (let tries = 0; ; tries += 1) {
    const now = await page.evaluate(readAll)
    const agrees = ['sources', 'saved', 'folders'].every(
      (table) => JSON.stringify(now[table]) === JSON.stringify(now.copied?.[table]),
    )
    if (agrees || tries > 150) return now
    await rest(200)
  }
}
