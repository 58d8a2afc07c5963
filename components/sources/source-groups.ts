import { t } from '../../utils/browser/messages'
import type { SourceId } from '../../utils/model/ids'
import type { FolderTree } from '../../utils/store/queries/folders'
import type { FollowedSource } from '../../utils/store/queries/sources'
import { normaliseTitle } from '../../utils/text/normalise-title'
import { namedWays } from '../folders/places'
import { troubleOf } from './trouble-of'
import { flagWords } from './trouble-words'

/** By title, those in need first or where they are; or by what was published last. */
export type SourceOrder = 'trouble' | 'title' | 'latest'

export interface SourceGroup {
  key: string
  title: string
  sources: FollowedSource[]
  /** How many it has without the filter. */
  of: number
}

interface Asked {
  /** By title. */
  sources: readonly FollowedSource[]
  tree: FolderTree
  order: SourceOrder
  filter: string
  /** When each last published. */
  latest: ReadonlyMap<SourceId, number>
}

/** The list in the folders' order, each with its own sources; those in need before them where they go first. */
export function sourceGroups(asked: Asked): SourceGroup[] {
  const { sources, tree, order, filter, latest } = asked
  const needFirst = order === 'trouble'
  const calm = needFirst ? sources.filter((one) => !troubleOf(one)) : sources
  const sorted = order === 'latest' ? calm.toSorted(byLatest(latest)) : calm
  const needy = needFirst ? sources.filter(troubleOf) : []
  const inFolder = new Map<string, Set<string>>()
  const groups: SourceGroup[] = []
  const add = (key: string, title: string, all: readonly FollowedSource[], isWhole = false) => {
    const found = isWhole ? [...all] : all.filter((one) => matches(one, filter, inFolder.get(one.source.id)))
    if (found.length > 0) groups.push({ key, title, sources: found, of: all.length })
  }
  const ways = namedWays(tree.branches)
  for (const { branch, way } of ways)
    for (const id of branch.sourceIds) inFolder.set(id, (inFolder.get(id) ?? new Set()).add(way))
  add('attention', t('sources.attention'), needy)
  for (const { branch, way } of ways) {
    const inside = new Set(branch.sourceIds)
    const own = sorted.filter(({ source }) => inside.has(source.id))
    add(branch.folder.id, way, own, names(way, filter))
  }
  const unfiled = new Set(tree.unfiledIds)
  const rest = sorted.filter(({ source }) => unfiled.has(source.id))
  add('unfiled', ways.length > 0 ? t('folders.none') : t('tabs.sources'), rest)
  return groups
}

const byLatest = (latest: ReadonlyMap<SourceId, number>) => (one: FollowedSource, other: FollowedSource) =>
  (latest.get(other.source.id) ?? 0) - (latest.get(one.source.id) ?? 0)

const names = (words: string, filter: string): boolean =>
  normaliseTitle(words).includes(normaliseTitle(filter))

/** By name, by address, by a folder that it is in, or by its trouble. */
function matches(
  followed: FollowedSource,
  filter: string,
  folders: ReadonlySet<string> = new Set(),
): boolean {
  if (filter.trim() === '') return true
  const { source, feeds } = followed
  const addresses = feeds.map((feed) => feed.url)
  const trouble = troubleOf(followed)
  const flag = trouble && flagWords(trouble)
  const words = [source.title, source.homeUrl, source.pendingAddress, ...addresses, ...folders, flag]
  return names(words.join(' '), filter)
}
