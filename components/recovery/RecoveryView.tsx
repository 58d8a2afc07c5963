import { useEffect, useState } from 'preact/hooks'
import { writeBackup } from '../../utils/browser/backup-file'
import { type FoundCopies, readReadMarks } from '../../utils/browser/copies'
import { t } from '../../utils/browser/messages'
import type { ReadMark } from '../../utils/model/backup'
import type { Copy } from '../../utils/model/copy'
import type { Failure } from '../../utils/model/failure'
import type { RecoveryStatus } from '../../utils/model/status'
import { backupName } from '../backup/backup-name'
import { useFocusTitle } from '../hooks/use-focus-title'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { momentWords } from '../ui/moment-words'
import { Note } from '../ui/Note'
import { FromFile } from './FromFile'
import { type Recovery, useRecovery } from './use-recovery'
import '../ui/Column.css'
import '../ui/Section.css'
import '../ui/Setting.css'
import '../ui/ViewTitle.css'
import './recovery.css'

interface Props {
  status?: RecoveryStatus
  failure?: Failure
}

/** A store that does not open, or that lost what it held: what is left outside it, and the ways on. */
export function RecoveryView({ status, failure }: Props) {
  const title = useFocusTitle()
  const recovery = useRecovery(failure !== undefined)
  const { found } = recovery
  const [newest] = found?.copies ?? []
  // In a private window there is nothing to mend, and a full disk is no reason to delete.
  const isBroken = failure?.kind !== 'store-closed' || failure.reason === 'broken'
  const words = failure && wordsOf(failure)
  return (
    <>
      <header class="masthead">
        <div class="masthead__bar">
          <span class="wordmark">{t('extension.name')}</span>
        </div>
        <div class="scotch" />
      </header>
      <main class="one-column">
        <div class="view-title">
          <h1 tabIndex={-1} ref={title}>
            {words?.title ?? t('recovery.empty.title')}
          </h1>
          <p>{words?.text ?? emptyWords(status)}</p>
          {failure && (
            <div class="button-row">
              <Button onClick={() => location.reload()}>{t('recovery.again')}</Button>
            </div>
          )}
        </div>
        {recovery.failure && (
          <Note
            look="bad"
            title={wordsOf(recovery.failure).title}
            text={wordsOf(recovery.failure).text}
            isAlert
          />
        )}
        {isBroken && found && <Copies found={found} recovery={recovery} mustDelete={failure !== undefined} />}
        {isBroken && <FromFile mustDelete={failure !== undefined} />}
        {newest && (
          <section class="section">
            <h2 class="section__head">{t('recovery.or')}</h2>
            <div class="pad">
              <Export copy={newest} />
              {isBroken && <Afresh recovery={recovery} />}
            </div>
          </section>
        )}
        {found && !newest && isBroken && (
          <div class="pad">
            <Afresh recovery={recovery} />
          </div>
        )}
      </main>
    </>
  )
}

function emptyWords(status: RecoveryStatus | undefined): string {
  if (!status) return t('recovery.empty.text')
  const { copyAt, sourceCount, savedCount } = status
  if (sourceCount + savedCount === 0) return t('recovery.empty.damaged')
  const words = [t('recovery.sources', sourceCount), t('recovery.saved', savedCount)] as const
  return t('recovery.empty.held', [momentWords(copyAt), ...words])
}

interface CopiesProps {
  found: FoundCopies
  recovery: Recovery
  mustDelete: boolean
}

/** Each whole copy with its press, and the names of those that are not whole. */
function Copies({ found: { copies, damagedAt }, recovery, mustDelete }: CopiesProps) {
  return (
    <section class="section">
      <h2 class="section__head">{t('recovery.copies')}</h2>
      <div class="pad recovery-copy">
        {copies.length === 0 && <p class="hint">{t('recovery.noCopy')}</p>}
        {copies.map((copy, index) => (
          <div key={copy.at} class="recovery-one">
            <p>
              <b>{momentWords(copy.at)}</b>
            </p>
            <p class="meta">
              <span>{t('recovery.sources', copy.sources.length)}</span>
              <span>{t('recovery.saved', copy.saved.length)}</span>
            </p>
            <div class="button-row">
              <Button
                look={index === 0 ? 'primary' : undefined}
                disabled={recovery.isBusy}
                onClick={() => recovery.recover('restore', copy.at)}
              >
                {t('recovery.restore', [momentWords(copy.at)])}
              </Button>
            </div>
          </div>
        ))}
        {damagedAt.map((at) => (
          <p key={at} class="hint">
            {t('recovery.damaged', [momentWords(at)])}
          </p>
        ))}
        {copies.length > 0 && (
          <p class="hint">
            {t('recovery.restoreHint')} {mustDelete && t('recovery.deletes')}
          </p>
        )}
        <p class={recovery.isBusy ? 'hint' : 'visually-hidden'} role="status">
          {recovery.isBusy ? t('recovery.busy') : ''}
        </p>
      </div>
    </section>
  )
}

function Export({ copy }: { copy: Copy }) {
  const [file, setFile] = useState<{ address: string; size: number }>()
  useEffect(() => {
    let address: string | undefined
    let isOver = false
    void fileOf(copy).then((blob) => {
      if (isOver) return
      address = URL.createObjectURL(blob)
      setFile({ address, size: blob.size })
    })
    return () => {
      isOver = true
      if (address) URL.revokeObjectURL(address)
    }
  }, [copy])
  if (!file) return null
  return (
    <div class="setting">
      <span>
        <span class="setting__name">{t('recovery.exportName')}</span>
        <span class="hint recovery-hint">
          {t('recovery.exportHint', [String(Math.ceil(file.size / 1024))])}
        </span>
      </span>
      <a class="button" href={file.address} download={backupName(copy.at)}>
        {t('recovery.export')}
      </a>
    </div>
  )
}

/** As a full export, which can be imported; a copy has no articles. */
async function fileOf({ version: _version, ...copy }: Copy): Promise<Blob> {
  const { at, ids } = await readReadMarks()
  const read = ids.map((id): ReadMark => [id, at])
  return (await writeBackup({ ...copy, read }, async () => undefined)).file
}

/** Asked twice: it forgets the copies. */
function Afresh({ recovery }: { recovery: Recovery }) {
  const [isAsked, setAsked] = useState(false)
  return (
    <div class="setting">
      <span>
        <span class="setting__name">{t('recovery.afresh')}</span>
        <span class="hint recovery-hint" role="status">
          {isAsked ? t('recovery.sureHint') : t('recovery.afreshHint')}
        </span>
      </span>
      <Button
        look="danger"
        disabled={recovery.isBusy}
        onClick={() => (isAsked ? recovery.recover('afresh') : setAsked(true))}
      >
        {isAsked ? t('recovery.sure') : t('recovery.afresh')}
      </Button>
      {isAsked && <Button onClick={() => setAsked(false)}>{t('recovery.keep')}</Button>}
    </div>
  )
}
