import { t } from '../../utils/browser/messages'
import type { Failure } from '../../utils/model/failure'
import { wordsOf } from '../ui/failure-words'
import { Note } from '../ui/Note'
import type { ImportStep } from './use-import'
import './ImportView.css'

interface Props {
  label: string
  hint: string
  step: ImportStep
  read(file: File): void
}

/** Where a file is chosen, what is being done with it, and what was wrong with it. */
export function FileField({ label, hint, step, read }: Props) {
  const hasFailed = step.kind === 'failed'
  return (
    <>
      <div class="pad import-file">
        <label class="label" for="opml-file">
          {label}
        </label>
        <input
          id="opml-file"
          class="file-field"
          type="file"
          accept=".opml,.xml,.jsonl,.json,text/x-opml,text/xml,application/xml,application/json"
          aria-invalid={hasFailed}
          aria-describedby={hasFailed ? 'opml-failure opml-hint' : 'opml-hint'}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) read(file)
          }}
        />
        <p class="hint" id="opml-hint">
          {hint}
        </p>
      </div>
      <p class={step.kind === 'reading' ? 'pad hint' : 'visually-hidden'} role="status">
        {step.kind === 'reading' ? t('opml.reading', [step.name]) : ''}
        {step.kind === 'looked' && step.isBusy ? t('opml.importing') : ''}
      </p>
      {step.kind === 'failed' && <Failed name={step.name} failure={step.failure} />}
    </>
  )
}

function Failed({ name, failure }: { name: string; failure: Failure }) {
  const words = wordsOf(failure)
  return (
    <div id="opml-failure">
      <Note look="bad" title={`${name}: ${words.title}`} text={words.text} isAlert />
    </div>
  )
}
