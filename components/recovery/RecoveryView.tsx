import { useEffect, useState } from 'preact/hooks'
import { readCopy } from '../../utils/browser/copies'
import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import type { Copy } from '../../utils/model/copy'
import type { Failure } from '../../utils/model/failure'
import type { RecoveryStatus } from '../../utils/model/status'
import { deleteStore } from '../../utils/store/database'
import { useFocusTitle } from '../hooks/use-focus-title'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'

interface Props {
  status?: RecoveryStatus
  failure?: Failure
}

/** A store that does not open, or that lost what it held: what is left outside it, and the ways on. */
export function RecoveryView({ status, failure }: Props) {
  const title = useFocusTitle()
  const copy = useCopy()
  const [isSure, setSure] = useState(false)
  const isPrivate = failure?.kind === 'store-closed' && failure.reason === 'private'
  const recover = async (choice: 'restore' | 'afresh') => {
    if (failure) await deleteStore()
    await send('recover', { choice })
    if (failure) location.reload()
  }
  return (
    <main class="one-column">
      <div class="view-title">
        <h1 tabIndex={-1} ref={title}>
          {status ? t('recovery.empty.title') : t('failure.store.title')}
        </h1>
        <p role="alert">{failure ? wordsOf(failure).text : t('recovery.empty.text')}</p>
        {copy && (
          <p class="hint">
            {t('recovery.copy', [
              new Date(copy.at).toLocaleString(),
              String(copy.sources.length),
              String(copy.saved.length),
            ])}
          </p>
        )}
        <div class="button-row">
          {failure && <Button onClick={() => location.reload()}>{t('recovery.again')}</Button>}
          {copy && !isPrivate && (
            <Button look="primary" onClick={() => void recover('restore')}>
              {t('recovery.restore')}
            </Button>
          )}
          {copy && <Export copy={copy} />}
          {!isPrivate && (
            <Button look="danger" onClick={() => (isSure ? void recover('afresh') : setSure(true))}>
              {isSure ? t('recovery.sure') : t('recovery.afresh')}
            </Button>
          )}
        </div>
      </div>
    </main>
  )
}

function useCopy(): Copy | undefined {
  const [copy, setCopy] = useState<Copy>()
  useEffect(() => void readCopy().then(setCopy), [])
  return copy
}

function Export({ copy }: { copy: Copy }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([JSON.stringify(copy, null, 2)], { type: 'application/json' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [copy])
  return (
    <a class="button" href={address} download="broadside.json">
      {t('recovery.export')}
    </a>
  )
}
