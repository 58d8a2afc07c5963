import { createChain, linesOf } from '../../browser/sealed-lines'
import type { Picture } from '../../model/article'
import { type Backup, backupVersion, type KeptArticle, largestBackupBytes } from '../../model/backup'
import type { EntryId } from '../../model/ids'
import { failed, ok, type Result } from '../../model/result'
import { pictureType } from '../../net/picture-type'
import type { JobContext } from '../job-context'
import {
  isArticle,
  isFeed,
  isFolder,
  isPicture,
  isReadMarks,
  isSaved,
  isSettings,
  isSource,
} from './record-shapes'

export interface ReadBackup extends Backup {
  articleCount: number
}

type Fault = 'other' | 'cut-off' | 'damaged' | 'newer'

/** Ends the reading of a file that is not right. */
class NotBackup extends Error {
  constructor(readonly found: Fault) {
    super(found)
  }
}

/**
 * Reads a full export as it streams and checks all of it against its seal, also the articles, which it counts. The
 * address is of a file that a page holds. Fails as `file-too-large` or `not-backup`.
 */
export async function readBackup(
  { fetch }: Pick<JobContext, 'fetch'>,
  address: string,
): Promise<Result<ReadBackup>> {
  try {
    const answer = await fetch(address)
    const size = Number(answer.headers.get('content-length') ?? 0)
    if (size > largestBackupBytes) return failed({ kind: 'file-too-large', limitBytes: largestBackupBytes })
    return ok(await readLines(linesOf(answer.body ?? new ReadableStream())))
  } catch (error) {
    // Else a line beyond all bounds, or a file that was changed or taken away while it was read.
    return failed({ kind: 'not-backup', found: error instanceof NotBackup ? error.found : 'damaged' })
  }
}

async function readLines(lines: AsyncGenerator<string>): Promise<ReadBackup> {
  const chain = createChain()
  let backup: ReadBackup | undefined
  for await (const line of lines) {
    if (!backup) backup = emptyBackup(line)
    else if (line.startsWith('["end",')) return ended(backup, line, chain.end(), await lines.next())
    else if (!take(backup, line)) throw new NotBackup((await lines.next()).done ? 'cut-off' : 'damaged')
    await chain.add(line)
  }
  throw new NotBackup(backup ? 'cut-off' : 'other')
}

function emptyBackup(line: string): ReadBackup {
  const head = parsed(line) as { broadside?: unknown; version?: unknown; at?: unknown } | null | undefined
  if (head === undefined && line.startsWith('{"broadside":')) throw new NotBackup('cut-off')
  if (head?.broadside !== 'full export' || typeof head.version !== 'number') throw new NotBackup('other')
  if (head.version > backupVersion) throw new NotBackup('newer')
  if (typeof head.at !== 'number') throw new NotBackup('damaged')
  return { at: head.at, sources: [], feeds: [], folders: [], saved: [], read: [], articleCount: 0 }
}

function ended(
  backup: ReadBackup,
  line: string,
  { count, seal }: { count: number; seal: string },
  next: IteratorResult<string>,
): ReadBackup {
  if (!parsed(line)) throw new NotBackup('cut-off')
  const isWhole = line === JSON.stringify(['end', { count, seal }]) && next.done
  if (!isWhole) throw new NotBackup('damaged')
  return backup
}

/** Takes a line's record; false where it has none that is right, as the last line of a file that was cut off. */
function take(backup: ReadBackup, line: string): boolean {
  // Pictures are most of a file, and looked at when they are taken.
  if (line.startsWith('["picture",')) return true
  const [kind, value] = recordOf(line)
  if (kind === 'source' && isSource(value)) backup.sources.push(value)
  else if (kind === 'feed' && isFeed(value)) backup.feeds.push(value)
  else if (kind === 'folder' && isFolder(value)) backup.folders.push(value)
  else if (kind === 'settings' && isSettings(value)) backup.settings = value
  else if (kind === 'saved' && isSaved(value)) backup.saved.push(value)
  else if (kind === 'read' && isReadMarks(value)) for (const mark of value) backup.read.push(mark)
  else if (kind === 'article' && isArticle(value)) backup.articleCount += 1
  else return false
  return true
}

function recordOf(line: string): [kind: unknown, value: unknown] {
  const record = parsed(line)
  if (!Array.isArray(record) || record.length !== 2) return ['broken', undefined]
  return [record[0], record[1]]
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/**
 * The articles of a full export that are wanted, each with its pictures, as the file streams: one is held at a time.
 * Only of a file that `readBackup` found whole.
 */
export async function* keptArticles(
  { fetch }: Pick<JobContext, 'fetch'>,
  address: string,
  isWanted: (id: EntryId) => boolean,
): AsyncGenerator<KeptArticle> {
  const answer = await fetch(address)
  let kept: KeptArticle | undefined
  for await (const line of linesOf(answer.body ?? new ReadableStream())) {
    if (line.startsWith('["article",')) {
      if (kept) yield kept
      const [, article] = recordOf(line)
      kept = isArticle(article) && isWanted(article.entryId) ? { article, pictures: [] } : undefined
    } else if (kept && line.startsWith('["picture",')) {
      const picture = pictureIn(line, kept.article.entryId)
      if (picture) kept.pictures.push(picture)
    }
  }
  if (kept) yield kept
}

/** A picture by its bytes, whatever the file calls it. */
function pictureIn(line: string, entryId: EntryId): Picture | undefined {
  const [, record] = recordOf(line)
  if (!isPicture(record) || record.entryId !== entryId) return undefined
  const bytes = Uint8Array.from(atob(record.base64), (letter) => letter.charCodeAt(0))
  const type = pictureType(bytes, record.type)
  return type ? { entryId, src: record.src, type, bytes: new Blob([bytes], { type }) } : undefined
}
