import { useEffect } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { deleteStore } from '../../utils/store/database'
import { BackupHolds } from '../backup/BackupHolds'
import { FileField } from '../opml/FileField'
import { useImport } from '../opml/use-import'
import { Note } from '../ui/Note'

/** Restores from a file that was exported before, here or elsewhere. A store that does not open is deleted first. */
export function FromFile({ mustDelete }: { mustDelete: boolean }) {
  const { step, read, bringIn, startAgain } = useImport(mustDelete ? deleteStore : undefined)
  const isDone = step.kind === 'done'
  useEffect(() => {
    // This page has asked a store that did not open, and does not ask again.
    if (isDone && mustDelete) location.reload()
  }, [isDone])
  return (
    <section class="section">
      <h2 class="section__head">{t('backup.restore')}</h2>
      <FileField label={t('opml.file')} hint={t('backup.restoreHint')} step={step} read={read} />
      {step.kind === 'looked' && step.file.kind === 'list' && (
        <Note title={t('backup.isList', [step.name])} text={t('backup.isListText')} isAlert />
      )}
      {step.kind === 'looked' && step.file.kind === 'backup' && (
        <BackupHolds
          name={step.name}
          look={step.file.look}
          isBusy={step.isBusy ?? false}
          warning={mustDelete ? t('recovery.deletes') : undefined}
          bringIn={bringIn}
          cancel={startAgain}
        />
      )}
    </section>
  )
}
