import { t } from '../../utils/browser/messages'
import type { EntryId } from '../../utils/model/ids'
import type { OpenArticle } from '../../utils/store/queries/article'
import { editionQuery } from '../../utils/store/queries/edition'
import { headlinesAfter } from '../headline/headlines-after'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNavigation } from '../hooks/use-navigation'
import { useNow } from '../hooks/use-now'
import { toHash } from '../navigation/route'
import { ageWords } from '../ui/age-words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { SourceMark } from '../ui/SourceMark'
import '../ui/Column.css'
import './Angle.css'
import './ArticleEnd.css'

/** Who else reports the story; of a bundled text, where it came from. */
export function ArticleEnd({ open }: { open: OpenArticle }) {
  const now = useNow()
  if (!open.entry.sourceId) return <BundledEnd id={open.entry.id} />
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
                <a
                  href={toHash({ view: 'article', id: other.entryId })}
                  lang={other.language}
                  dir={other.direction}
                >
                  {other.headline}
                </a>
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

function BundledEnd({ id }: { id: EntryId }) {
  const { go } = useNavigation()
  const bundled = useLiveQuery(editionQuery, 'bundled' as const)
  const [next] = bundled.state === 'ready' ? headlinesAfter(id, bundled.value) : []
  return (
    <section class="article-end" aria-label={t('bundled.name')}>
      <p class="hint">{t('bundled.noOriginal')}</p>
      <div class="button-row article-end__buttons">
        <Button onClick={() => go({ view: 'headline', id })}>{t('article.lookInSources')}</Button>
        {next && (
          <Button onClick={() => go({ view: 'headline', id: next.entryId })}>
            {t('article.nextHeadline')} <Icon name="next" size="xs" flips />
          </Button>
        )}
      </div>
    </section>
  )
}
