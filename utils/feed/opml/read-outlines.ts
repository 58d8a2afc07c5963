import { deepestFolder } from '../../model/folder'
import { collapseSpace } from '../../text/plain-text'
import { attributeOf, type Element, walk } from '../element'
import { foldersByCategory } from './folders-by-category'
import { type FolderPath, type Opml, type OpmlFeed, type OpmlLine, pathKey } from './opml'
import { feedAddress, homeAddress, writtenAddress } from './outline-address'

/** Outlines that search what is in the store (Liferea); what is inside them are rules. */
const searchTypes = new Set(['vfolder', 'search'])

const localName = ({ name }: Element): string => name.slice(name.indexOf(':') + 1)
const isOutline = (element: Element): boolean => localName(element) === 'outline'
const holdsOutlines = ({ children }: Element): boolean =>
  children.some((child) => typeof child !== 'string' && isOutline(child))

/** Whether a document says that it is OPML. */
export const hasOpmlRoot = ({ children }: Element): boolean =>
  children.some((child) => typeof child !== 'string' && localName(child) === 'opml')

/** The name of a folder or feed: `text` is what its program shows, `title` what the feed calls itself. */
const nameOf = (outline: Element): string =>
  collapseSpace(attributeOf(outline, 'text')) || collapseSpace(attributeOf(outline, 'title'))

/**
 * All outlines under an element, wherever they are. A feed is an outline with a feed's address, a folder one without
 * that has outlines inside; outlines inside a feed are in its folder. Folders nested deeper than `deepestFolder` are
 * that one. An outline without address and without name, such as another program's setting, says nothing.
 */
export function readOutlines(document: Element): Opml {
  const list = createList()
  const places: (FolderPath | undefined)[] = [[]]
  walk(document, {
    onText: () => undefined,
    onOpen(element) {
      if (isOutline(element)) places.push(placeInside(list, element, places.at(-1)))
    },
    onClose(element) {
      if (isOutline(element)) places.pop()
    },
  })
  return list.finish()
}

type List = ReturnType<typeof createList>

/** Takes an outline into the list; gives the folder that its children are in, or nothing where they are not read. */
function placeInside(list: List, outline: Element, place: FolderPath | undefined): FolderPath | undefined {
  if (place === undefined) return undefined
  const type = attributeOf(outline, 'type').toLowerCase()
  const title = nameOf(outline)
  const address = writtenAddress(outline)
  if (address) {
    list.addFeed(outline, { title, address }, place)
    return place
  }
  const isFolder = type === 'folder' || holdsOutlines(outline)
  if (isFolder && !searchTypes.has(type)) {
    if (title === '' || place.length === deepestFolder) return place
    const inside = [...place, title]
    list.addFolder(inside, type === 'folder')
    return inside
  }
  if (title) list.lines.push({ title, address, meaning: { failure: { kind: 'outline-without-address' } } })
  return isFolder ? undefined : place
}

function createList() {
  const lines: OpmlLine[] = []
  const feeds = new Map<string, OpmlFeed>()
  const categories = new Map<OpmlFeed, string>()
  const folders = new Map<string, { path: FolderPath; isNamed: boolean }>()
  const known = new Set<string>()
  const put = (feed: OpmlFeed, path: FolderPath) => {
    const key = `${feed.url} ${pathKey(path)}`
    if (path.length > 0 && !known.has(key)) feed.folders.push(path)
    known.add(key)
  }
  const addFolder = (path: FolderPath, isNamed: boolean) => {
    const key = pathKey(path)
    folders.set(key, { path, isNamed: isNamed || (folders.get(key)?.isNamed ?? false) })
  }
  return {
    lines,
    addFolder,
    addFeed(outline: Element, { title, address }: { title: string; address: string }, place: FolderPath) {
      const url = feedAddress(address)
      if (!url.isOk) return lines.push({ title, address, meaning: { failure: url.failure } })
      const feed = feeds.get(url.value) ?? { url: url.value, folders: [] }
      feeds.set(url.value, feed)
      feed.title ||= title || undefined
      feed.homeUrl ??= homeAddress(outline)
      feed.sourceTitle ||= collapseSpace(attributeOf(outline, 'sourcetitle')) || undefined
      if (attributeOf(outline, 'pending') === 'true') feed.isPending = true
      if (attributeOf(outline, 'page') === 'true') feed.isPage = true
      put(feed, place)
      const category = attributeOf(outline, 'category')
      if (category) categories.set(feed, category)
      return lines.push({ title, address, meaning: { feed } })
    },
    finish(): Opml {
      const all = [...feeds.values()]
      // A program that writes folders as categories nests nothing; one that nests means topics by its categories.
      if (all.every((feed) => feed.folders.length === 0))
        for (const [feed, category] of categories)
          for (const path of foldersByCategory(category)) {
            for (const outer of alongPath(path)) addFolder(outer, false)
            put(feed, path)
          }
      return { lines, feeds: all, folders: foldersInUse(all, folders) }
    },
  }
}

/** The folders that a path leads through, itself last. */
const alongPath = (path: FolderPath): FolderPath[] => path.map((_name, depth) => path.slice(0, depth + 1))

/** Other programs' empty folders and outlines of text are not taken for folders. */
function foldersInUse(
  feeds: readonly OpmlFeed[],
  folders: ReadonlyMap<string, { path: FolderPath; isNamed: boolean }>,
): FolderPath[] {
  const named = [...folders.values()].filter(({ isNamed }) => isNamed).map(({ path }) => path)
  const used = new Set<string>()
  for (const path of [...named, ...feeds.flatMap((feed) => feed.folders)])
    for (const outer of alongPath(path)) used.add(pathKey(outer))
  return [...folders.values()].map(({ path }) => path).filter((path) => used.has(pathKey(path)))
}
