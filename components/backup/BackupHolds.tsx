import { t } from '../../utils/browser/messages'
import type { BackupLook } from '../../utils/model/backup'
import { useFocusTitle } from '../hooks/use-focus-title'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { momentWords } from '../ui/moment-words'
import '../ui/FactsList.css'

interface Props {
  name: string
  look: BackupLook
  isBusy: boolean
  /** What else the press does, before it imports. */
  warning?: string
  bringIn(): void
  cancel(): void
}

/** What a full export holds and what importing it does and asks; nothing is changed before the press. */
export function BackupHolds({ name, look, isBusy, warning, bringIn, cancel }: Props) {
  const title = useFocusTitle()
  const facts = [
    [t('backup.made'), momentWords(look.madeAt)],
    [t('backup.sources'), ofHere(look.sourceCount, look.followedCount)],
    [t('opml.folders'), String(look.folderCount)],
    [t('backup.savedArticles'), ofHere(look.savedCount, look.savedHereCount)],
    [t('backup.withText'), String(look.articleCount)],
    [t('backup.readMarks'), ofHere(look.readCount, look.readHereCount)],
    [t('opml.sites'), String(look.missingSites.length)],
  ] as const
  return (
    <section class="pad import-holds">
      <h2 class="import-name" tabIndex={-1} ref={title}>
        <Icon name="file" size="sm" /> {t('backup.holds', [name])}
      </h2>
      <dl class="facts-list facts-list--sums">
        {facts.map(([term, words]) => (
          <>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </>
        ))}
      </dl>
      <p class="hint">
        {t('backup.adds')} {fateWords(look.settings)}
      </p>
      {look.missingSites.length > 0 && (
        <p class="hint">
          <b>{t('catalogue.question')}</b> {t('catalogue.names', look.missingSites.length)}{' '}
          {t('opml.refusing')}
        </p>
      )}
      {warning && <p class="hint">{warning}</p>}
      <div class="button-row">
        <Button look="primary" aria-disabled={isBusy} onClick={bringIn}>
          {t('backup.import')}
        </Button>
        <Button onClick={cancel}>{t('add.cancel')}</Button>
      </div>
    </section>
  )
}

const ofHere = (count: number, here: number): string =>
  here > 0 ? t('backup.ofHere', [String(count), String(here)]) : String(count)

/** What becomes of the file's settings. */
export function fateWords(fate: BackupLook['settings']): string {
  if (fate === 'taken') return t('backup.settingsTaken')
  return fate === 'kept' ? t('backup.settingsKept') : ''
}
