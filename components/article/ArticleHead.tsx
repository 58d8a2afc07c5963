import type { Ref } from 'preact'
import { t } from '../../utils/browser/messages'
import type { OpenArticle } from '../../utils/store/queries/article'
import { clockTime } from '../ui/age-words'
import { Icon } from '../ui/Icon'
import { SourceMark } from '../ui/SourceMark'

const wordsAMinute = 220

const fullDate = (instant: number): string =>
  new Date(instant).toLocaleString(undefined, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })

/** Who, what, when, and what of it is on this device. */
export function ArticleHead({ open, title }: { open: OpenArticle; title: Ref<HTMLHeadingElement> }) {
  const { entry, source, article } = open
  const here = article?.state === 'here' ? article : undefined
  const authors = here?.authors.length ? here.authors : entry.authors
  const deck = entry.sourceId && entry.summary && !repeatsText(open) ? entry.summary : undefined
  return (
    <>
      <p class="article__source">
        {source ? <SourceMark name={source.title} id={source.id} /> : <Icon name="sheet" size="sm" />}
        {source?.title ?? t('bundled.name')}
      </p>
      <h1 class="article__head" tabIndex={-1} ref={title} lang={entry.language} dir={entry.direction}>
        {entry.title}
      </h1>
      {deck && (
        <p class="article__deck" lang={entry.language} dir={entry.direction}>
          {deck}
        </p>
      )}
      {!entry.sourceId && <p class="bundled-label">{t('bundled.headlineWritten')}</p>}
      {(authors.length > 0 || entry.publishedAt !== undefined) && (
        <p class="byline">
          {authors.length > 0 && <b>{authors.join(', ')}</b>}
          {authors.length > 0 && <br />}
          {entry.publishedAt !== undefined && <time>{fullDate(entry.publishedAt)}</time>}
        </p>
      )}
      {here && (
        <ul class="facts">
          <li>{t('article.minutes', Math.max(1, Math.round(here.wordCount / wordsAMinute)))}</li>
          <li class="is-here">
            <Icon name="here" size="xs" />
            {hereWords(open, here.keptAt)}
          </li>
        </ul>
      )}
    </>
  )
}

function hereWords({ pictures, entry }: OpenArticle, keptAt: number): string {
  if (!entry.sourceId) return t('story.here')
  const time = clockTime(keptAt)
  return pictures.length === 0
    ? t('article.textHere', [time])
    : t('article.picturesHere', pictures.length, [String(pictures.length), time])
}

/** A feed's summary is often its article's first paragraph. */
function repeatsText({ entry, article }: OpenArticle): boolean {
  if (article?.state !== 'here') return false
  const first = article.blocks.find((block) => block.kind === 'paragraph')
  const text = first?.inlines.map((inline) => ('text' in inline ? inline.text : '')).join('') ?? ''
  return text.slice(0, 60).trim() === entry.summary?.slice(0, 60).trim()
}
