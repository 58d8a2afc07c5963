import { useMemo } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { searchWeb } from '../../utils/browser/tabs'
import type { EntryId } from '../../utils/model/ids'
import { headlineQuery, type OpenHeadline } from '../../utils/store/queries/headline'
import { matchHeadline } from '../../utils/story/match'
import { HeadlineLink } from '../edition/HeadlineLink'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNavigation } from '../hooks/use-navigation'
import { useNow } from '../hooks/use-now'
import { useOnline } from '../hooks/use-online'
import { toHash } from '../navigation/route'
import { ageWords } from '../ui/age-words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { NotHere } from '../ui/NotHere'
import { SourceMark } from '../ui/SourceMark'
import { ViewBar } from '../ui/ViewBar'
import { headlinesAfter, headlinesOf } from './headlines-after'
import '../article/Angle.css'
import '../ui/BundledLabel.css'
import '../ui/Column.css'
import '../ui/Section.css'
import '../ui/ViewTitle.css'
import './headline.css'

/** A headline that came without an address: what followed sources have of its story, or a search of the web. */
export function HeadlineView({ id }: { id: EntryId }) {
  const open = useLiveQuery(headlineQuery, id)
  if (open.state === 'failed') return <NotHere failure={open.failure} />
  if (open.state === 'loading') return <ViewBar title={t('bundled.name')} />
  return open.value ? <Headline open={open.value} /> : <NotHere bar={t('bundled.name')} />
}

function Headline({ open }: { open: OpenHeadline }) {
  const title = useFocusTitle()
  const { entry, hereIds } = open
  return (
    <>
      <ViewBar title={t('bundled.name')} />
      <main class="one-column">
        <div class="view-title headline-title">
          <h1 tabIndex={-1} ref={title} lang={entry.language} dir={entry.direction}>
            {entry.title}
          </h1>
          {/* The lead of the bundled edition has its text; its headline was written for it. */}
          <p class="bundled-label">
            {hereIds.includes(entry.id) ? t('bundled.headlineWritten') : t('headline.from')}
          </p>
        </div>
        <Coverage open={open} />
        <NextHeadlines open={open} />
      </main>
    </>
  )
}

function Coverage({ open }: { open: OpenHeadline }) {
  const now = useNow()
  const isOnline = useOnline()
  const { go } = useNavigation()
  const matches = useMemo(() => matchHeadline(open.entry.title, open.candidates, open.entry.language), [open])
  const isCovered = matches.length > 0
  return (
    <section class="section">
      <h2 class="section__head">
        {t('headline.inSources')} <small>{t('headline.articles', matches.length)}</small>
      </h2>
      <div class="pad headline-coverage">
        {isCovered ? (
          <ul>
            {matches.map((match) => (
              <li
                key={match.id}
                class={open.readIds.includes(match.id) ? 'angle is-read' : 'angle'}
                data-row={match.id}
              >
                <SourceMark name={open.sourceTitles[match.sourceId ?? ''] ?? ''} id={match.sourceId ?? ''} />
                <div>
                  <h3 class="angle__head">
                    <a
                      href={toHash({ view: 'article', id: match.id })}
                      data-entry={match.id}
                      lang={match.language}
                      dir={match.direction}
                    >
                      {match.title}
                    </a>
                  </h3>
                  <p class="meta">
                    <span class="meta__source">{open.sourceTitles[match.sourceId ?? '']}</span>
                    {match.publishedAt !== undefined && <span>{ageWords(match.publishedAt, now)}</span>}
                    {open.hereIds.includes(match.id) && (
                      <span class="flag flag--plain">{t('story.here')}</span>
                    )}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        ) : (
          <p class="headline-none">{noneWords(open.candidates.length)}</p>
        )}
        {isCovered && <p class="hint">{t('headline.matched')}</p>}
        <div class="button-row">
          <Button look={isCovered ? undefined : 'primary'} onClick={() => void searchWeb(open.entry.title)}>
            <Icon name="external" size="sm" flips /> {t('headline.search')}
          </Button>
          {!isCovered && <Button onClick={() => go({ view: 'add' })}>{t('front.addSources')}</Button>}
        </div>
        <p class="hint">{isOnline ? t('headline.hint') : t('headline.hintOffline')}</p>
      </div>
    </section>
  )
}

const noneWords = (count: number): string =>
  count === 0 ? t('headline.noSources') : t('headline.none', count)

function NextHeadlines({ open }: { open: OpenHeadline }) {
  const next = headlinesAfter(open.entry.id, open.edition).slice(0, 3)
  if (next.length === 0) return null
  return (
    <section class="section">
      <h2 class="section__head">
        {t('headline.next')}{' '}
        <small>{t('headline.of', [String(next.length), String(headlinesOf(open.edition).length)])}</small>
      </h2>
      <ol>
        {next.map(({ entryId, headline }) => (
          <li key={entryId} class="story" data-row={entryId}>
            <h3 class="story__head">
              <HeadlineLink
                route={{ view: 'headline', id: entryId }}
                entryId={entryId}
                headline={headline}
                language={open.entry.language}
              />
            </h3>
          </li>
        ))}
      </ol>
    </section>
  )
}
