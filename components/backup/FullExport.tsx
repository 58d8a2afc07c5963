import { useState } from 'preact/hooks'
import { writeBackup } from '../../utils/browser/backup-file'
import { t } from '../../utils/browser/messages'
import type { EntryId } from '../../utils/model/ids'
import { backupQuery, backupSizeQuery, keptArticleQuery } from '../../utils/store/queries/backup'
import { ask } from '../../utils/store/query'
import { useLiveQuery } from '../hooks/use-live-query'
import { saveFile } from '../opml/save-file'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { Icon } from '../ui/Icon'
import { sizeWords } from '../ui/size-words'
import { useToast } from '../ui/Toast'
import { backupName } from './backup-name'
import '../ui/Setting.css'

/** Everything that the reader could not get back, in one file. */
export function FullExport() {
  const { say } = useToast()
  const [isBusy, setBusy] = useState(false)
  const size = useLiveQuery(backupSizeQuery, undefined)
  const save = async () => {
    setBusy(true)
    const at = Date.now()
    const backup = await ask(backupQuery, at)
    if (!backup.isOk) {
      setBusy(false)
      return say(wordsOf(backup.failure).title)
    }
    const { file, withoutPictures } = await writeBackup(backup.value, keptOf)
    setBusy(false)
    saveFile(backupName(at), file, file.type)
    const said = t('backup.saved', [backupName(at), sizeWords(file.size)])
    say(withoutPictures > 0 ? `${said} ${t('backup.withoutPictures', withoutPictures)}` : said)
  }
  return (
    <div class="setting">
      <span>
        <span class="setting__name">{t('backup.name')}</span>
        <span class="hint list-exchange__hint">
          {t('backup.hint')} {size.state === 'ready' && sizeOf(size.value)}
        </span>
        <span class={isBusy ? 'hint' : 'visually-hidden'} role="status">
          {isBusy ? t('backup.writing') : ''}
        </span>
      </span>
      <Button aria-disabled={isBusy} onClick={() => void (isBusy || save())}>
        <Icon name="download" size="sm" /> {t('backup.export')}
      </Button>
    </div>
  )
}

const sizeOf = ({
  sourceCount,
  savedCount,
  bytes,
}: {
  sourceCount: number
  savedCount: number
  bytes: number
}) =>
  t('backup.now', [
    t('recovery.sources', sourceCount),
    t('recovery.saved', savedCount),
    sizeWords(Math.round(bytes)),
  ])

async function keptOf(id: EntryId) {
  const kept = await ask(keptArticleQuery, id)
  return kept.isOk ? kept.value : undefined
}
