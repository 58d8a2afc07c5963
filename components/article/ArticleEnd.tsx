import { t } from '../../utils/browser/messages'
import type { OpenArticle } from '../../utils/store/queries/article'
import { useNow } from '../hooks/use-now'
import { toHash } from '../navigation/route'
import { ageWords } from '../ui/age-words'
import { SourceMark } from '../ui/SourceMark'

/** Who else reports the story; of a bundled text, where it came from. */
export function ArticleEnd({ open }: { open: OpenArticle }) {
  const now = useNow()
  if (!open.entry.sourceId)
    return (
      <section class="article-end" aria-label={t('bundled.name')}>
        <p class="hint">{t('bundled.noOriginal')}</p>
      </section>
    )
  if (open.also.length === 0) return null
  return (
    <section class="article-end">
      <h2 class="label">{t('article.also')}</h2>
      <ul>
        {open.also.map((other) => (
          <li key={other.entryId} class="angle">
            <SourceMark name={other.source?.title ?? ''} id={other.source?.id ?? ''} />
            <div>
              <h3 class="angle__head">
                <a href={toHash({ view: 'article', id: other.entryId })}>{other.headline}</a>
              </h3>
              <p class="meta">
                <span class="meta__source">{other.source?.title}</span>
                {other.publishedAt !== undefined && <span>{ageWords(other.publishedAt, now)}</span>}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
