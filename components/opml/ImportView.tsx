import { t } from '../../utils/browser/messages'
import { BackupHolds } from '../backup/BackupHolds'
import { useFocusTitle } from '../hooks/use-focus-title'
import { AddHead } from '../sources/AddHead'
import { FileField } from './FileField'
import { ImportReportView } from './ImportReportView'
import { ListHolds } from './ListHolds'
import { type Importing, useImport } from './use-import'
import '../ui/Column.css'
import '../ui/FactsList.css'
import '../ui/ViewTitle.css'
import './ImportView.css'

/** A file that brings sources in: what it holds, the one question, then what became of each line. */
export function ImportView() {
  const importing = useImport()
  const { step, read, startAgain } = importing
  const title = useFocusTitle()
  return (
    <>
      <AddHead way="import" />
      <main class="one-column">
        {step.kind === 'done' ? (
          <ImportReportView
            name={step.name}
            report={step.report}
            sites={step.sites}
            startAgain={startAgain}
          />
        ) : (
          <>
            <div class="view-title">
              <h1 tabIndex={-1} ref={title}>
                {t('opml.title')}
              </h1>
            </div>
            <FileField label={t('opml.file')} hint={t('opml.hint')} step={step} read={read} />
            <Holds importing={importing} />
          </>
        )}
      </main>
    </>
  )
}

function Holds({ importing: { step, bringIn, startAgain } }: { importing: Importing }) {
  if (step.kind !== 'looked') return null
  const { name, file, isBusy = false } = step
  const shared = { name, isBusy, bringIn, cancel: startAgain }
  if (file.kind === 'backup') return <BackupHolds look={file.look} {...shared} />
  return <ListHolds look={file.look} {...shared} />
}
