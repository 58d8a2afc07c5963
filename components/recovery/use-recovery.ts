import { useEffect, useState } from 'preact/hooks'
import { type FoundCopies, readCopies } from '../../utils/browser/copies'
import { send } from '../../utils/commands/send'
import type { Failure } from '../../utils/model/failure'
import { deleteStore } from '../../utils/store/database'

export interface Recovery {
  /** The copies outside the store; undefined until they are read. */
  found?: FoundCopies
  isBusy: boolean
  failure?: Failure
  /** `at`: of the copy to restore. */
  recover(choice: 'restore' | 'afresh', at?: number): void
}

/** Restores a copy, or starts afresh. A store that does not open is deleted first, or nothing could be written. */
export function useRecovery(mustDelete: boolean): Recovery {
  const [found, setFound] = useState<FoundCopies>()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => void readCopies().then(setFound, () => setFound({ copies: [], damagedAt: [] })), [])
  const recover = async (choice: 'restore' | 'afresh', at?: number) => {
    setBusy(true)
    setFailure(undefined)
    const deleted = mustDelete ? await deleteStore() : undefined
    const done = deleted?.isOk === false ? deleted : await send('recover', { choice, at })
    setBusy(false)
    if (!done.isOk) setFailure(done.failure)
    else if (mustDelete) location.reload()
  }
  return { found, isBusy, failure, recover: (choice, at) => void recover(choice, at) }
}
