const twice = (items) => items.filter((item, at) => items.indexOf(item) !== at)
const lost = (before, now) => before.filter((id) => !now.includes(id))
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other)

/**
 * What is wrong after a kill, in sentences; nothing where all is well. `before`: what the store held when the last action
 * had been answered; `reader`: the marks that the reader was told of since.
 */
export function brokenInvariants(before, now, reader) {
  const broken = []
  const say = (isBroken, sentence, items) =>
    isBroken && broken.push(`${sentence}: ${JSON.stringify(items).slice(0, 300)}`)
  const goneSources = lost(before.sources, now.sources)
  say(goneSources.length, 'a source is lost', goneSources)
  const goneEntries = lost(
    before.entries.map(({ id }) => id),
    now.entries.map(({ id }) => id),
  )
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
