import { t } from '../../utils/browser/messages'
import type { Edition, StoryRow } from '../../utils/model/edition'
import { useNow } from '../hooks/use-now'
import { useSettings } from '../hooks/use-settings'
import { useWide } from '../hooks/use-wide'
import { SourceMark } from '../ui/SourceMark'
import { BundledStory } from './BundledStory'
import { Lead } from './Lead'
import { RowActions } from './RowActions'
import { Sections } from './Sections'
import { Story } from './Story'
import { splitSections } from './sheet-sections'
import { splitColumns } from './split-columns'
import '../ui/Section.css'

/** How many stories are of the second rank, and how many of those show their decks. */
const secondRank = 3
const decks = 2

/** Lead and stories in the order of their rank: in one column, or as a broadside of three. */
export function Sheet({ edition, isOnline }: { edition: Edition; isOnline: boolean }) {
  const now = useNow()
  const { density } = useSettings()
  const isWide = useWide()
  const isBundled = edition.kind === 'bundled'
  const { front, sections } = splitSections(edition)
  const [lead, ...rest] = front as [StoryRow, ...StoryRow[]]
  const { underLead, middle } = splitColumns(lead, rest, isBundled)
  const stories = (from: number, to: number) =>
    rest
      .slice(from, to)
      .map((row, index) => (
        <Story
          key={row.storyId}
          row={row}
          now={now}
          isOnline={isOnline}
          isSecond={from + index < secondRank && (!isBundled || row.also.length > 0)}
          hasDeck={from + index < decks && density !== 'compact'}
          hasActions={!isBundled}
        />
      ))
  const only = onlySource(edition)
  return (
    <div class={only && 'sheet--one-source'}>
      {only && (
        <p class="only-source">
          <SourceMark name={only.title} id={only.id} />
          {only.title}
        </p>
      )}
      <div class="ten-grid">
        <div>
          <Lead row={lead} now={now} isOnline={isOnline}>
            {isBundled ? isWide && <BundledStory id={lead.entryId} /> : <RowActions row={lead} />}
          </Lead>
          {underLead > 0 && (
            <>
              <ColumnHead edition={edition} at="narrow" />
              <ol class="under-lead">{stories(0, underLead)}</ol>
            </>
          )}
        </div>
        <section class="section">
          <ColumnHead edition={edition} at={underLead > 0 ? 'wide' : undefined} />
          <ol>{stories(underLead, underLead + middle)}</ol>
        </section>
        {rest.length > underLead + middle && (
          <section class="section" aria-label={t('front.more')}>
            <h2 class={`section__head ten-head--wide ${isBundled ? 'ten-head--silent' : ''}`}>
              {t('front.more')}
            </h2>
            <ol>{stories(underLead + middle, rest.length)}</ol>
          </section>
        )}
      </div>
      <Sections sections={sections} now={now} isOnline={isOnline} />
    </div>
  )
}

/** The source that every story is from, where that is one: its name stands above the sheet instead of in each row. */
function onlySource({ rows }: Edition): StoryRow['source'] {
  const [first, ...others] = rows
  const isOne = others.length > 0 && others.every(({ source }) => source && source.id === first?.source?.id)
  return isOne ? first?.source : undefined
}

/** The list's name. It stands above its first story, which is under the lead in one column and beside it in three. */
function ColumnHead({ edition, at }: { edition: Edition; at?: 'narrow' | 'wide' }) {
  return (
    <h2 class={at ? `section__head ten-head ten-head--${at}` : 'section__head'}>
      {edition.kind === 'bundled' ? t('bundled.headlines') : t('tabs.front')}{' '}
      <small>{asideOf(edition)}</small>
    </h2>
  )
}

function asideOf(edition: Edition): string {
  if (edition.kind === 'bundled') return t('bundled.grouped')
  return edition.sourceCount > 1 ? t('front.ranked') : t('front.fresh')
}
