import type { Ref } from 'preact'
import { t } from '../../utils/browser/messages'
import type { Inline } from '../../utils/model/article'
import type { OpenArticle } from '../../utils/store/queries/article'
import { normaliseTitle } from '../../utils/text/normalise-title'
import { clockTime } from '../ui/age-words'
import { Icon } from '../ui/Icon'
import { momentWords } from '../ui/moment-words'
import { SourceMark } from '../ui/SourceMark'
import '../ui/BundledLabel.css'
import './ArticleHead.css'

const wordsAMinute = 220

const fullDate = (instant: number): string =>
  new Date(instant).toLocaleString(undefined, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })

/** Who, what, when, and what of it is on this device. */
export function ArticleHead({ open, title }: { open: OpenArticle; title: Ref<HTMLHeadingElement> }) {
  const { entry, source, article } = open
  const here = article?.state === 'here' ? article : undefined
  const authors = here?.authors.length ? here.authors : entry.authors
  const deck = here && entry.sourceId && !repeatsText(open) ? entry.summary : undefined
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
      <Byline authors={authors} entry={entry} />
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

function Byline({ authors, entry }: { authors: readonly string[]; entry: OpenArticle['entry'] }) {
  const { publishedAt, updatedAt } = entry
  if (authors.length === 0 && publishedAt === undefined) return null
  return (
    <p class="byline">
      {authors.length > 0 && (
        <>
          <b>{new Intl.ListFormat(undefined).format(authors)}</b>
          <br />
        </>
      )}
      {publishedAt !== undefined && <Time at={publishedAt} text={fullDate(publishedAt)} />}
      {publishedAt !== undefined && updatedAt !== undefined && updatedAt - publishedAt > 60_000 && (
        <>
          <br />
          <Time at={updatedAt} text={t('article.updated', [updatedWords(publishedAt, updatedAt)])} />
        </>
      )}
    </p>
  )
}

function Time({ at, text }: { at: number; text: string }) {
  return <time dateTime={new Date(at).toISOString()}>{text}</time>
}

/** The time alone where it is the day of publication. */
const updatedWords = (publishedAt: number, updatedAt: number): string =>
  new Date(publishedAt).toDateString() === new Date(updatedAt).toDateString()
    ? clockTime(updatedAt)
    : fullDate(updatedAt)

function hereWords({ pictures, entry }: OpenArticle, keptAt: number): string {
  if (!entry.sourceId) return t('story.here')
  const time = momentWords(keptAt)
  return pictures.length === 0
    ? t('article.textHere', [time])
    : t('article.picturesHere', pictures.length, [String(pictures.length), time])
}

/** A feed's summary is often its article's first paragraph, or the beginning of it. */
function repeatsText({ entry, article }: OpenArticle): boolean {
  if (article?.state !== 'here' || !entry.summary) return false
  const first = article.blocks.find((block) => block.kind === 'paragraph')
  const opening = first ? beginningOf(textOf(first.inlines)) : ''
  return opening !== '' && opening === beginningOf(entry.summary)
}

const beginningOf = (text: string): string => normaliseTitle(text).slice(0, 50)

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => ('text' in inline ? inline.text : 'children' in inline ? textOf(inline.children) : ' '))
    .join('')
