import { t } from '../../utils/browser/messages'
import type { ListLook } from '../../utils/model/import-report'
import { FileHolds } from '../ui/FileHolds'

interface Props {
  name: string
  look: ListLook
  isBusy: boolean
  bringIn(): void
  cancel(): void
}

/** What a list holds, before it is imported. */
export function ListHolds({ name, look, ...presses }: Props) {
  const { feedCount, followedCount, folderCount, missingSites } = look
  const fresh = feedCount - followedCount
  const facts = [
    [t('opml.feeds'), feedCount],
    [t('opml.folders'), folderCount],
    [t('opml.followed'), followedCount],
    [t('opml.sites'), missingSites.length],
  ] as const
  const title = t('opml.holds', [name])
  return (
    <FileHolds
      title={title}
      facts={facts}
      missingSites={missingSites}
      label={t('opml.import', fresh)}
      {...presses}
    >
      {fresh === 0 && <p class="hint">{t('opml.allKnown')}</p>}
    </FileHolds>
  )
}
