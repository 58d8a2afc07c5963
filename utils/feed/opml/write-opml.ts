import { escapeAttribute } from '../../text/decode-references'
import { type FolderPath, type OpmlFeed, pathKey } from './opml'

export interface WrittenList {
  /** What the list calls itself. */
  title: string
  /** UTC milliseconds. */
  writtenAt: number
  feeds: readonly OpmlFeed[]
  /** Every folder, outer ones before inner ones, siblings in their order. */
  folders: readonly FolderPath[]
}

interface Branch {
  name: string
  branches: Branch[]
  feeds: OpmlFeed[]
}

/** Whose attributes `sourceTitle`, `pending` and `page` are. A name, not an address: nothing is there to be fetched. */
const ownVocabulary = 'urn:broadside:opml'

/**
 * A list of feeds as OPML 2.0, folders nested, a feed in several folders listed in each. `readOpml` reads the same feeds
 * and folders from it. `type="folder"` tells an empty folder from a note. No character is written that XML forbids.
 */
export function writeOpml({ title, writtenAt, feeds, folders }: WrittenList): string {
  const root = treeOf(feeds, folders)
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:broadside="${ownVocabulary}">`,
    '  <head>',
    `    <title>${escaped(title)}</title>`,
    // OPML 2.0 asks for the dates of RFC 822.
    `    <dateCreated>${new Date(writtenAt).toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...linesOf(root, '    '),
    '  </body>',
    '</opml>',
  ]
  return `${lines.join('\n')}\n`
}

function treeOf(feeds: readonly OpmlFeed[], folders: readonly FolderPath[]): Branch {
  const root: Branch = { name: '', branches: [], feeds: [] }
  const known = new Map<string, Branch>([[pathKey([]), root]])
  const branchAt = (path: FolderPath): Branch => {
    const found = known.get(pathKey(path))
    if (found) return found
    const branch: Branch = { name: path.at(-1) ?? '', branches: [], feeds: [] }
    known.set(pathKey(path), branch)
    branchAt(path.slice(0, -1)).branches.push(branch)
    return branch
  }
  for (const path of folders) branchAt(path)
  for (const feed of feeds)
    for (const path of feed.folders.length > 0 ? feed.folders : [[]]) branchAt(path).feeds.push(feed)
  return root
}

function linesOf({ branches, feeds }: Branch, indent: string): string[] {
  return [
    ...branches.flatMap((branch) => folderLines(branch, indent)),
    ...feeds.map((feed) => `${indent}<outline ${feedAttributes(feed)}/>`),
  ]
}

function folderLines(branch: Branch, indent: string): string[] {
  const names = `text="${escaped(branch.name)}" title="${escaped(branch.name)}"`
  const inside = linesOf(branch, `${indent}  `)
  if (inside.length === 0) return [`${indent}<outline type="folder" ${names}/>`]
  return [`${indent}<outline ${names}>`, ...inside, `${indent}</outline>`]
}

function feedAttributes({ url, title, homeUrl, sourceTitle, isPending, isPage }: OpmlFeed): string {
  const attributes: [string, string | undefined][] = [
    ['type', 'rss'],
    ['text', title],
    ['title', title],
    ['xmlUrl', url],
    ['htmlUrl', homeUrl],
    ['broadside:sourceTitle', sourceTitle],
    ['broadside:pending', isPending ? 'true' : undefined],
    ['broadside:page', isPage ? 'true' : undefined],
  ]
  return attributes
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${escaped(value)}"`]))
    .join(' ')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0, 2.2 forbids them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+/g

const escaped = (text: string): string =>
  escapeAttribute(text.toWellFormed().replace(forbidden, '')).replaceAll('>', '&gt;')
