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
import { SourceMark } from '../ui/SourceMark'
import { ViewBar } from '../ui/ViewBar'
import './headline.css'

/** A headline that came without an address: what followed sources have of its story, or a search of the web. */
export function HeadlineView({ id }: { id: EntryId }) {
  const open = useLiveQuery(headlineQuery, id)
  const title = useFocusTitle()
  const known = open.state === 'ready' ? open.value : undefined
  return (
    <>
      <ViewBar title={t('bundled.name')} />
      <main>
        <div class="view-title headline-title">
          <h1 tabIndex={-1} ref={title} lang={known?.entry.language}>
            {known?.entry.title}
          </h1>
          <p class="bundled-label">{t('headline.from')}</p>
        </div>
        {known && <Coverage open={known} />}
        {known && <NextHeadlines open={known} />}
      </main>
    </>
  )
}

function Coverage({ open }: { open: OpenHeadline }) {
  const now = useNow()
  const isOnline = useOnline()
  const { go } = useNavigation()
  const matches = useMemo(() => matchHeadline(open.entry.title, open.candidates), [open])
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
                    <a href={toHash({ view: 'article', id: match.id })} data-entry={match.id}>
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
          <p class="headline-none">{t('headline.none', open.hereIds.length)}</p>
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

function NextHeadlines({ open }: { open: OpenHeadline }) {
  const all = open.edition?.rows.slice(1).flatMap((row) => [row, ...row.also]) ?? []
  const at = all.findIndex((one) => one.entryId === open.entry.id)
  const next = all.slice(at + 1, at + 4)
  if (next.length === 0) return null
  return (
    <section class="section">
      <h2 class="section__head">
        {t('headline.next')} <small>{t('headline.of', [String(next.length), String(all.length)])}</small>
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
