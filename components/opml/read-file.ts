import { send } from '../../utils/commands/send'
import { type BackupLook, largestBackupBytes } from '../../utils/model/backup'
import { type ImportReport, type ListLook, largestListBytes } from '../../utils/model/import-report'
import { failed, ok, type Result } from '../../utils/model/result'

/** A file that was looked at: what it holds, and how it is imported. */
export type LookedAt = { import(): Promise<Result<ImportReport>>; missingSites: string[] } & (
  | { kind: 'list'; look: ListLook }
  | { kind: 'backup'; look: BackupLook }
)

/** Looks at a file that the reader chose: a list of feeds or a full export, told apart by how it begins. */
export async function readFile(file: File): Promise<Result<LookedAt>> {
  const head = await file
    .slice(0, 64)
    .text()
    .catch(() => '')
  return head.trimStart().startsWith('{') ? readBackupFile(file) : readListFile(file)
}

async function readBackupFile(file: File): Promise<Result<LookedAt>> {
  if (file.size > largestBackupBytes)
    return failed({ kind: 'file-too-large', limitBytes: largestBackupBytes })
  // Held as long as the page: the background reads the file by it, since messages carry text only.
  const address = URL.createObjectURL(file)
  const look = await send('lookAtBackup', { address })
  if (!look.isOk) {
    URL.revokeObjectURL(address)
    return look
  }
  const { missingSites } = look.value
  return ok({
    kind: 'backup',
    look: look.value,
    missingSites,
    import: () => send('importBackup', { address }),
  })
}

async function readListFile(file: File): Promise<Result<LookedAt>> {
  const base64 = await base64Of(file)
  if (!base64.isOk) return base64
  const takes = { base64: base64.value }
  const look = await send('lookAtOpml', takes)
  if (!look.isOk) return look
  const { missingSites } = look.value
  return ok({ kind: 'list', look: look.value, missingSites, import: () => send('importOpml', takes) })
}

/** A file's bytes as a message can carry them. */
function base64Of(file: File): Promise<Result<string>> {
  if (file.size > largestListBytes)
    return Promise.resolve(failed({ kind: 'file-too-large', limitBytes: largestListBytes }))
  return new Promise((resolve) => {
    const reader = new FileReader()
    // An empty file has nothing after the comma, in some browsers no comma either.
    reader.onload = () => resolve(ok(String(reader.result).split(',')[1] ?? ''))
    reader.onerror = () => resolve(failed({ kind: 'not-opml', found: 'nothing' }))
    reader.readAsDataURL(file)
  })
}
