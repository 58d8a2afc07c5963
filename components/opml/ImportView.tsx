import { t } from '../../utils/browser/messages'
import type { ListLook } from '../../utils/model/import-report'
import { useFocusTitle } from '../hooks/use-focus-title'
import { AddHead } from '../sources/AddHead'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { Icon } from '../ui/Icon'
import { Note } from '../ui/Note'
import { ImportReportView } from './ImportReportView'
import { useImport } from './use-import'
import '../ui/Column.css'
import '../ui/FactsList.css'
import '../ui/ViewTitle.css'
import './ImportView.css'

/** A list of feeds from a file: what it holds, the one question, then what became of each line. */
export function ImportView() {
  const { step, read, bringIn, startAgain } = useImport()
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
            <FileField name={step.kind === 'failed' ? step.name : undefined} read={read} />
            <p class={step.kind === 'reading' ? 'pad hint' : 'visually-hidden'} role="status">
              {step.kind === 'reading' ? t('opml.reading', [step.name]) : ''}
              {step.kind === 'looked' && step.isBusy ? t('opml.importing') : ''}
            </p>
            {step.kind === 'failed' && <Failed name={step.name} failure={step.failure} />}
            {step.kind === 'looked' && (
              <Holds
                name={step.name}
                look={step.look}
                isBusy={step.isBusy ?? false}
                bringIn={bringIn}
                cancel={startAgain}
              />
            )}
          </>
        )}
      </main>
    </>
  )
}

function FileField({ name, read }: { name?: string; read(file: File): void }) {
  return (
    <div class="pad import-file">
      <label class="label" for="opml-file">
        {t('opml.file')}
      </label>
      <input
        id="opml-file"
        class="file-field"
        type="file"
        accept=".opml,.xml,text/x-opml,text/xml,application/xml"
        aria-invalid={name !== undefined}
        aria-describedby={name === undefined ? 'opml-hint' : 'opml-failure opml-hint'}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) read(file)
        }}
      />
      <p class="hint" id="opml-hint">
        {t('opml.hint')}
      </p>
    </div>
  )
}

function Failed({ name, failure }: { name: string; failure: Parameters<typeof wordsOf>[0] }) {
  const words = wordsOf(failure)
  return (
    <div id="opml-failure">
      <Note look="bad" title={`${name}: ${words.title}`} text={words.text} isAlert />
    </div>
  )
}

interface HoldsProps {
  name: string
  look: ListLook
  isBusy: boolean
  bringIn(): void
  cancel(): void
}

/** What the file holds and what importing it asks; nothing is followed before the press. */
function Holds({ name, look, isBusy, bringIn, cancel }: HoldsProps) {
  const { feedCount, followedCount, folderCount, missingSites } = look
  const title = useFocusTitle()
  const fresh = feedCount - followedCount
  const facts = [
    [t('opml.feeds'), feedCount],
    [t('opml.folders'), folderCount],
    [t('opml.followed'), followedCount],
    [t('opml.sites'), missingSites.length],
  ] as const
  return (
    <section class="pad import-holds">
      <h2 class="import-name" tabIndex={-1} ref={title}>
        <Icon name="file" size="sm" /> {t('opml.holds', [name])}
      </h2>
      <dl class="facts-list facts-list--sums">
        {facts.map(([term, count]) => (
          <>
            <dt>{term}</dt>
            <dd>{count}</dd>
          </>
        ))}
      </dl>
      {missingSites.length > 0 && (
        <p class="hint">
          <b>{t('catalogue.question')}</b> {t('catalogue.names', missingSites.length)} {t('opml.refusing')}
        </p>
      )}
      {fresh === 0 && <p class="hint">{t('opml.allKnown')}</p>}
      <div class="button-row">
        <Button look="primary" aria-disabled={isBusy} onClick={bringIn}>
          {t('opml.import', fresh)}
        </Button>
        <Button onClick={cancel}>{t('add.cancel')}</Button>
      </div>
    </section>
  )
}
