import { t } from '../../utils/browser/messages'
import type { BackupLook } from '../../utils/model/backup'
import { FileHolds } from '../ui/FileHolds'
import { momentWords } from '../ui/moment-words'

interface Props {
  name: string
  look: BackupLook
  isBusy: boolean
  /** What else the press does, before it imports. */
  warning?: string
  bringIn(): void
  cancel(): void
}

/** What a full export holds, before it is imported. */
export function BackupHolds({ name, look, warning, ...presses }: Props) {
  const facts = [
    [t('backup.made'), momentWords(look.madeAt)],
    [t('backup.sources'), ofHere(look.sourceCount, look.followedCount)],
    [t('opml.folders'), look.folderCount],
    [t('backup.savedArticles'), ofHere(look.savedCount, look.savedHereCount)],
    [t('backup.withText'), look.articleCount],
    [t('backup.readMarks'), ofHere(look.readCount, look.readHereCount)],
    [t('opml.sites'), look.missingSites.length],
  ] as const
  const title = t('backup.holds', [name])
  return (
    <FileHolds
      title={title}
      facts={facts}
      missingSites={look.missingSites}
      label={t('backup.import')}
      {...presses}
    >
      <p class="hint">
        {t('backup.adds')} {fateWords(look.settings)}
      </p>
      {warning && <p class="hint">{warning}</p>}
    </FileHolds>
  )
}

const ofHere = (count: number, here: number): string =>
  here > 0 ? t('backup.ofHere', [String(count), String(here)]) : String(count)

/** What becomes of the file's settings. */
export function fateWords(fate: BackupLook['settings']): string {
  if (fate === 'taken') return t('backup.settingsTaken')
  return fate === 'kept' ? t('backup.settingsKept') : ''
}
