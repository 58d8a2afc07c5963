import { useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { askForSites } from '../../utils/browser/permissions'
import { send } from '../../utils/commands/send'
import type { Failure } from '../../utils/model/failure'
import { type ImportReport, type ListLook, largestListBytes } from '../../utils/model/import-report'
import { failed, ok, type Result } from '../../utils/model/result'
import { useToast } from '../ui/Toast'

export type ImportStep =
  | { kind: 'file' }
  | { kind: 'reading'; name: string }
  | { kind: 'failed'; name: string; failure: Failure }
  | { kind: 'looked'; name: string; base64: string; look: ListLook; isBusy?: boolean }
  | { kind: 'done'; name: string; report: ImportReport; sites: string[] }

/** The way from a file to followed feeds; every question to the browser is asked in the press itself. */
export function useImport() {
  const [step, setStep] = useState<ImportStep>({ kind: 'file' })
  const { say } = useToast()
  const read = async (file: File) => {
    const { name } = file
    setStep({ kind: 'reading', name })
    const base64 = await base64Of(file)
    const look = base64.isOk ? await send('lookAtOpml', { base64: base64.value }) : base64
    setStep(
      base64.isOk && look.isOk
        ? { kind: 'looked', name, base64: base64.value, look: look.value }
        : { kind: 'failed', name, failure: failureOf(base64, look) },
    )
  }
  const finish = async (looked: Extract<ImportStep, { kind: 'looked' }>, answer: Promise<boolean>) => {
    const { name, base64, look } = looked
    setStep({ ...looked, isBusy: true })
    // Whatever the answer, the sources are kept: what is not allowed waits for it.
    await answer
    const done = await send('importOpml', { base64 })
    if (done.isOk && done.value.counts.added + done.value.folderCount > 0)
      say(t('opml.added', done.value.counts.added), true)
    setStep(
      done.isOk
        ? { kind: 'done', name, report: done.value, sites: look.missingSites }
        : { kind: 'failed', name, failure: done.failure },
    )
  }
  const bringIn = () => {
    if (step.kind !== 'looked' || step.isBusy) return
    const { missingSites } = step.look
    void finish(step, missingSites.length > 0 ? askForSites(missingSites) : Promise.resolve(true))
  }
  return {
    step,
    read: (file: File) => void read(file),
    bringIn,
    startAgain: () => setStep({ kind: 'file' }),
  }
}

function failureOf(...results: Result<unknown>[]): Failure {
  const bad = results.find((result) => !result.isOk)
  return bad && !bad.isOk ? bad.failure : { kind: 'interrupted' }
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
