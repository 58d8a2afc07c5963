import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Failure } from '../../utils/model/failure'
import { recoveryQuery } from '../../utils/store/queries/status'
import { useLiveQuery } from '../hooks/use-live-query'
import { useReady } from '../hooks/use-ready'
import type { TroubleProps } from './TroubleNote'

/**
 * Why there is no sheet, and the way on. Its words are another script's: a popup that has a sheet carries none of
 * them.
 */
export function PopupTrouble({ failure, isBlank }: { failure?: Failure; isBlank: boolean }) {
  const recovery = useLiveQuery(recoveryQuery, undefined)
  const [Note, setNote] = useState<{ Shown: ComponentType<TroubleProps> }>()
  const isEmptied = recovery.state === 'ready' && recovery.value !== undefined
  const isTrouble = failure !== undefined || isBlank || isEmptied
  useEffect(() => {
    if (isTrouble) void import('./TroubleNote').then(({ TroubleNote }) => setNote({ Shown: TroubleNote }))
  }, [isTrouble])
  useReady(isTrouble && Note !== undefined)
  return isTrouble && Note ? <Note.Shown failure={failure} isEmptied={isEmptied} /> : null
}
