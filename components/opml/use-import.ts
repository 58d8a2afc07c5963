import { useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { askForSites } from '../../utils/browser/permissions'
import type { Failure } from '../../utils/model/failure'
import type { ImportReport } from '../../utils/model/import-report'
import { ok, type Result } from '../../utils/model/result'
import { useToast } from '../ui/Toast'
import { type LookedAt, readFile } from './read-file'

export type ImportStep =
  | { kind: 'file' }
  | { kind: 'reading'; name: string }
  | { kind: 'failed'; name: string; failure: Failure }
  | { kind: 'looked'; name: string; file: LookedAt; isBusy?: boolean }
  | { kind: 'done'; name: string; report: ImportReport; sites: string[] }

/**
 * The way from a file to followed feeds; every question to the browser is asked in the press itself. `prepare` comes
 * between the press and the import, and may refuse it.
 */
export function useImport(prepare: () => Promise<Result<unknown>> = async () => ok(null)) {
  const [step, setStep] = useState<ImportStep>({ kind: 'file' })
  const { say } = useToast()
  const read = async (file: File) => {
    const { name } = file
    setStep({ kind: 'reading', name })
    const looked = await readFile(file)
    setStep(
      looked.isOk
        ? { kind: 'looked', name, file: looked.value }
        : { kind: 'failed', name, failure: looked.failure },
    )
  }
  const finish = async (looked: Extract<ImportStep, { kind: 'looked' }>, answer: Promise<boolean>) => {
    const { name, file } = looked
    setStep({ ...looked, isBusy: true })
    // Whatever the answer, the sources are kept: what is not allowed waits for it.
    await answer
    const prepared = await prepare()
    const done = prepared.isOk ? await file.import() : prepared
    if (!done.isOk) return setStep({ kind: 'failed', name, failure: done.failure })
    if (hasBrought(done.value)) say(t('opml.added', done.value.counts.added), true)
    setStep({ kind: 'done', name, report: done.value, sites: file.missingSites })
  }
  const bringIn = () => {
    if (step.kind !== 'looked' || step.isBusy) return
    const { missingSites } = step.file
    void finish(step, missingSites.length > 0 ? askForSites(missingSites) : Promise.resolve(true))
  }
  return {
    step,
    read: (file: File) => void read(file),
    bringIn,
    startAgain: () => setStep({ kind: 'file' }),
  }
}

export type Importing = ReturnType<typeof useImport>

/** Whether there is something to take back. */
const hasBrought = ({ counts, folderCount, marks }: ImportReport): boolean =>
  counts.added + folderCount + (marks?.savedCount ?? 0) + (marks?.readCount ?? 0) > 0
