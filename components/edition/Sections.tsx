import { t } from '../../utils/browser/messages'
import type { EditionSection, StoryRow } from '../../utils/model/edition'
import { Story } from './Story'

interface Props {
  sections: readonly (EditionSection & { rows: StoryRow[] })[]
  now: number
  isOnline: boolean
}

/** The folders' sections, in their order, each saying what it shows of what there is. */
export function Sections({ sections, now, isOnline }: Props) {
  if (sections.length === 0) return null
  return (
    <div class="sheet-sections">
      {sections.map(({ folderId, title, rows, storyCount }) => (
        <section key={folderId} class="section">
          <h2 class="section__head">
            {title} <small>{t('front.section', storyCount, [String(rows.length), String(storyCount)])}</small>
          </h2>
          <ol>
            {rows.map((row) => (
              <Story key={row.storyId} row={row} now={now} isOnline={isOnline} hasActions />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
