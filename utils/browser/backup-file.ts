import type { Picture } from '../model/article'
import { type Backup, backupVersion, type KeptArticle, largestBackupBytes } from '../model/backup'
import type { EntryId } from '../model/ids'
import { createChain } from './sealed-lines'

/** Read marks go many to a line: a line each would be mostly brackets. */
const marksInLine = 1000
/** Text is handed to the browser in pieces of this size, and held by it, not by the page. */
const pieceLength = 4 * 1024 * 1024

/** A file in the making. */
interface Draft {
  add(line: string): Promise<void>
  size(): number
  end(): Promise<Blob>
}

export interface BackupFile {
  file: Blob
  /** Articles whose pictures found no room in it. */
  withoutPictures: number
}

/**
 * Everything in one file: a line of JSON each, so that it is written and read as a stream, with a seal over all at the
 * end. `keptOf` gives the article of a saved entry.
 */
export async function writeBackup(
  backup: Backup,
  keptOf: (id: EntryId) => Promise<KeptArticle | undefined>,
  limitBytes = largestBackupBytes,
): Promise<BackupFile> {
  const draft = createDraft()
  for (const line of linesOfBackup(backup)) await draft.add(JSON.stringify(line))
  let withoutPictures = 0
  for (const { entry } of backup.saved) {
    const kept = await keptOf(entry.id)
    if (!kept) continue
    await draft.add(JSON.stringify(['article', kept.article]))
    const bytes = kept.pictures.reduce((sum, picture) => sum + picture.bytes.size, 0)
    // In base64, with room for the other articles' text.
    if (draft.size() + bytes * 1.4 > limitBytes * 0.9) withoutPictures += bytes > 0 ? 1 : 0
    else for (const picture of kept.pictures) await draft.add(await pictureLine(picture))
  }
  return { file: await draft.end(), withoutPictures }
}

function* linesOfBackup(backup: Backup): Generator<unknown> {
  const { at, sources, feeds, folders, settings, saved, read } = backup
  yield { broadside: 'full export', version: backupVersion, at }
  for (const source of sources) yield ['source', source]
  for (const feed of feeds) yield ['feed', feed]
  for (const folder of folders) yield ['folder', folder]
  if (settings) yield ['settings', settings]
  for (const one of saved) yield ['saved', one]
  for (let from = 0; from < read.length; from += marksInLine)
    yield ['read', read.slice(from, from + marksInLine)]
}

function createDraft(): Draft {
  const chain = createChain()
  const parts: Blob[] = []
  let lines: string[] = []
  let length = 0
  let size = 0
  const put = (line: string) => {
    lines.push(line, '\n')
    length += line.length + 1
    if (length < pieceLength) return
    parts.push(new Blob(lines))
    size += parts.at(-1)!.size
    lines = []
    length = 0
  }
  return {
    async add(line) {
      await chain.add(line)
      put(line)
    },
    size: () => size + length,
    async end() {
      put(JSON.stringify(['end', chain.end()]))
      return new Blob([...parts, ...lines], { type: 'application/jsonl' })
    },
  }
}

async function pictureLine({ entryId, src, type, bytes }: Picture): Promise<string> {
  return JSON.stringify(['picture', { entryId, src, type, base64: toBase64(await bytes.arrayBuffer()) }])
}

/** In steps, because a call takes only so many arguments. */
function toBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer)
  let text = ''
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000))
  return btoa(text)
}
