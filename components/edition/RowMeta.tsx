import { t } from '../../utils/browser/messages'
import type { StoryRow } from '../../utils/model/edition'
import { ageWords } from '../ui/age-words'
import { away, here } from '../ui/glance-shapes'
import { Shape } from '../ui/Shape'

/** One bar per source up to this many. */
const mostTicks = 12

/** Under a headline: its source, its age, whether it can be read here, and how many sources report it. */
export function RowMeta({ row, now, isOnline }: { row: StoryRow; now: number; isOnline: boolean }) {
  if (!row.source) return null
  return (
    <p class="meta">
      <span class="meta__source">{row.source.title}</span>
      {row.publishedAt !== undefined && <span>{ageWords(row.publishedAt, now)}</span>}
      {row.isSaved && <span class="flag">{t('story.saved')}</span>}
      {!isOnline && !row.isHere && (
        <span class="flag flag--plain">
          <Shape size="xs">{away()}</Shape>
          {t('story.notHere')}
        </span>
      )}
      {row.sourceCount > 1 && (
        <span class="meta__end">
          <span
            class="ticks"
            style={{ '--n': String(Math.min(row.sourceCount, mostTicks)), '--new': '0' }}
            aria-hidden="true"
          />
          <span>{t('story.sources', row.sourceCount)}</span>
        </span>
      )}
    </p>
  )
}

/** Under a bundled lead: it has no source and no age. */
export function BundledMeta() {
  return (
    <ul class="meta">
      <li>{t('bundled.headlineWritten')}</li>
      <li class="flag">
        <Shape size="xs">{here()}</Shape>
        {t('story.here')}
      </li>
    </ul>
  )
}
