const twice = (items) => {
  const seen = new Set()
  return items.filter((item) => seen.size === seen.add(item).size)
}
const lost = (before, now) => before.filter((id) => !now.includes(id))
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other)

/**
 * What is wrong after a kill, in sentences; nothing where all is well. `before`: what the store held when the last action
 * had been answered; `reader`: the marks that the reader was told of since.
 */
export function brokenInvariants(before, now, reader, newestVersion) {
  const broken = []
  const say = (isBroken, sentence, items) =>
    isBroken && broken.push(`${sentence}: ${JSON.stringify(items).slice(0, 300)}`)
  const goneSources = lost(before.sources, now.sources)
  say(goneSources.length, 'a source is lost', goneSources)
  const here = new Set(now.everyEntry)
  const held = new Set(before.held)
  const goneEntries = before.entries.filter(({ id, isOld }) => !here.has(id) && !(isOld && !held.has(id)))
  say(goneEntries.length, 'an entry is lost', goneEntries)
  const doubled = twice(now.entries.filter(({ url }) => url).map(({ sourceId, url }) => `${sourceId} ${url}`))
  say(doubled.length, 'an entry is doubled', doubled)
  const orphans = now.feeds.filter(({ sourceId }) => !now.sources.includes(sourceId))
  say(orphans.length, 'a feed has no source', orphans)
  const storyOf = new Map(now.stories.map(({ id, entryIds }) => [id, entryIds]))
  // A lone entry's story has no row.
  const homeless = now.entries.filter(
    ({ id, storyId }) => storyId !== id && !storyOf.get(storyId)?.includes(id),
  )
  say(homeless.length, 'an entry is in no story', homeless)
  for (const part of ['saved', 'shown', 'partsOf']) {
    const without = now[part].filter((id) => !here.has(id))
    say(without.length, `no entry is there of ${part}`, without)
  }
  const empty = now.stories.filter(({ entryIds }) => !entryIds.every((id) => here.has(id)))
  say(empty.length, 'a story has an entry that is not there', empty)
  say(now.version !== newestVersion, 'the store is not of the newest version', [now.version])
  for (const [mark, told] of Object.entries(reader)) {
    const wrong = [...told].filter(([id, isOn]) => now[mark].includes(id) !== isOn)
    say(wrong.length, `${mark} is not what the reader was told`, wrong)
  }
  for (const table of ['sources', 'saved', 'folders'])
    say(!isSame(now[table], now.copied?.[table]), `the copy disagrees on ${table}`, [
      now[table],
      now.copied?.[table],
    ])
  return broken
}
