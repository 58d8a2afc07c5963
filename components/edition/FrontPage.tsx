import type { ComponentChildren } from 'preact'
import { t } from '../../utils/browser/messages'
import type { Edition } from '../../utils/model/edition'
import { sourcesQuery } from '../../utils/store/queries/sources'
import { refreshStatusQuery } from '../../utils/store/queries/status'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNavigation } from '../hooks/use-navigation'
import { useNow } from '../hooks/use-now'
import { useOnline } from '../hooks/use-online'
import { useReady } from '../hooks/use-ready'
import { useRowKeys } from '../hooks/use-row-keys'
import { useSettings } from '../hooks/use-settings'
import { clockTime } from '../ui/age-words'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Note'
import { BundledStory } from './BundledStory'
import { Lead } from './Lead'
import { RowActions, Story } from './Story'
import { useCheckNow } from './use-check-now'

/** An edition as a sheet: lead, list, end. */
export function FrontPage({ edition }: { edition: Edition }) {
  const now = useNow()
  const isOnline = useOnline()
  const { hasSingleKeys, density } = useSettings()
  useRowKeys(edition.rows, hasSingleKeys)
  useReady()
  const [lead, ...rest] = edition.rows
  if (!lead) return <BlankSheet />
  const isBundled = edition.kind === 'bundled'
  const beside = Math.ceil(rest.length / 2)
  const list = (from: number, to: number) =>
    rest
      .slice(from, to)
      .map((row, index) => (
        <Story
          key={row.storyId}
          row={row}
          now={now}
          isOnline={isOnline}
          isSecond={from + index < 3 && (!isBundled || row.also.length > 0)}
          hasDeck={from + index < 2 && density !== 'compact'}
          hasActions={!isBundled}
        />
      ))
  return (
    <>
      <Notes edition={edition} isOnline={isOnline} />
      <div class="ten-grid">
        <div>
          <Lead row={lead} now={now} isOnline={isOnline}>
            {isBundled ? <BundledStory id={lead.entryId} /> : <RowActions row={lead} />}
          </Lead>
        </div>
        <Column title={isBundled ? t('bundled.headlines') : t('tabs.front')} aside={asideOf(edition)}>
          {list(0, beside)}
        </Column>
        <Column>{list(beside, rest.length)}</Column>
      </div>
      <End edition={edition} />
    </>
  )
}

function Column({ title, aside, children }: { title?: string; aside?: string; children: ComponentChildren }) {
  return (
    <section class="section" aria-label={title ? undefined : t('front.more')}>
      {title && (
        <h2 class="section__head">
          {title} <small>{aside}</small>
        </h2>
      )}
      <ol>{children}</ol>
    </section>
  )
}

function asideOf(edition: Edition): string {
  if (edition.kind === 'bundled') return t('bundled.grouped')
  return edition.sourceCount > 1 ? t('front.ranked') : t('front.fresh')
}

function BlankSheet() {
  const { go } = useNavigation()
  return (
    <Empty title={t('front.blank.title')} text={t('front.blank.text')}>
      <Button look="primary" onClick={() => go({ view: 'add' })}>
        {t('front.blank.choose')}
      </Button>
      <Button onClick={() => go({ view: 'bundled' })}>{t('bundled.name')}</Button>
    </Empty>
  )
}

/** What stands above the sheet: why it is old, or what to do first. */
function Notes({ edition, isOnline }: { edition: Edition; isOnline: boolean }) {
  const { go } = useNavigation()
  const checkNow = useCheckNow()
  const status = useLiveQuery(refreshStatusQuery, undefined)
  const sources = useLiveQuery(sourcesQuery, undefined)
  const last = status.state === 'ready' ? status.value?.last : undefined
  const hasSources = sources.state === 'ready' && sources.value.length > 0
  if (edition.kind === 'bundled' && !hasSources)
    return (
      <Note icon="sheet" title={t('bundled.note.title')} text={t('bundled.note.text')}>
        <Button look="primary" onClick={() => go({ view: 'add' })}>
          {t('front.addSources')}
        </Button>
      </Note>
    )
  const time = edition.setAt ? clockTime(edition.setAt) : ''
  if (!isOnline) {
    const here = edition.rows.filter((row) => row.isHere).length
    const text = time
      ? t('front.offline.text', [time, String(here), String(edition.rows.length)])
      : t('front.offline.bundled')
    return (
      <Note icon="offline" look="plain" title={t('front.offline.title')} text={text}>
        <Button onClick={checkNow}>{t('front.tryNow')}</Button>
      </Note>
    )
  }
  if (!last || last.answered > 0 || last.failed === 0) return null
  return (
    <Note
      look="bad"
      title={t('front.noneAnswered.title', last.failed)}
      text={time ? t('front.noneAnswered.text', [time]) : t('front.noneAnswered.bundled')}
    >
      <Button onClick={checkNow}>{t('front.tryAgain')}</Button>
      <Button onClick={() => go({ view: 'sources' })}>{t('front.seeErrors')}</Button>
    </Note>
  )
}

function End({ edition }: { edition: Edition }) {
  const { go } = useNavigation()
  if (edition.kind === 'bundled')
    return (
      <footer class="end">
        <p>{t('bundled.end.title')}</p>
        <p>{t('bundled.end.text')}</p>
      </footer>
    )
  return (
    <footer class="end">
      <p>{t('front.end.title')}</p>
      <p>
        {t('front.end.counts', edition.sourceCount, [
          String(edition.rows.length),
          String(edition.storyCount),
          String(edition.sourceCount),
        ])}
      </p>
      <p>
        {edition.nextCheckAt !== undefined && `${t('front.end.next', [clockTime(edition.nextCheckAt)])} `}
        <Button look="quiet" onClick={() => go({ view: 'all' })}>
          {t('front.end.all')}
        </Button>
      </p>
    </footer>
  )
}
