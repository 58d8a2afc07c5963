import { t } from '../../utils/browser/messages'
import type { ListLook } from '../../utils/model/import-report'
import { useFocusTitle } from '../hooks/use-focus-title'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'

interface Props {
  name: string
  look: ListLook
  isBusy: boolean
  bringIn(): void
  cancel(): void
}

/** What the file holds and what importing it asks; nothing is followed before the press. */
export function ListHolds({ name, look, isBusy, bringIn, cancel }: Props) {
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
