import { useEffect, useState } from 'preact/hooks'
import { readCopy } from '../../utils/browser/copies'
import { send } from '../../utils/commands/send'
import type { Copy } from '../../utils/model/copy'
import type { Failure } from '../../utils/model/failure'
import { deleteStore } from '../../utils/store/database'

export interface Recovery {
  /** The copy outside the store; undefined until it is read, `none` where there is none. */
  copy?: Copy | 'none'
  isBusy: boolean
  failure?: Failure
  recover(choice: 'restore' | 'afresh'): void
}

/** Restores the copy, or starts afresh. A store that does not open is deleted first, or nothing could be written. */
export function useRecovery(mustDelete: boolean): Recovery {
  const [copy, setCopy] = useState<Copy | 'none'>()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => void readCopy().then((read) => setCopy(read ?? 'none')), [])
  const recover = async (choice: 'restore' | 'afresh') => {
    setBusy(true)
    setFailure(undefined)
    const deleted = mustDelete ? await deleteStore() : undefined
    const done = deleted?.isOk === false ? deleted : await send('recover', { choice })
    setBusy(false)
    if (!done.isOk) setFailure(done.failure)
    else if (mustDelete) location.reload()
  }
  return { copy, isBusy, failure, recover: (choice) => void recover(choice) }
}
