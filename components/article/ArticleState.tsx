import type { ComponentChildren } from 'preact'
import { t } from '../../utils/browser/messages'
import { openTab } from '../../utils/browser/tabs'
import type { MissingArticle } from '../../utils/model/article'
import type { OpenArticle } from '../../utils/store/queries/article'
import { hostOfSite } from '../sources/host-of-site'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { momentWords } from '../ui/moment-words'
import { Note } from '../ui/Note'
import { useFetching } from './use-fetching'
import './ArticleBody.css'
import './ArticleState.css'

/** What of an article is not here, why, and the press that mends it. */
export function ArticleState({ open }: { open: OpenArticle }) {
  const { entry, article } = open
  const { isFetching, hasFailed, fetchAgain, allow } = useFetching(open)
  const { url } = entry
  if (!url) return null
  const original = <Button onClick={() => void openTab(url)}>{t('article.openOriginalButton')}</Button>
  const again = (label: string) => (
    <Button disabled={isFetching} onClick={() => void fetchAgain()}>
      {label}
    </Button>
  )
  const allowing = <Button onClick={allow}>{t('permission.allow')}</Button>
  return (
    <>
      <p class={isFetching ? 'hint article-status' : 'visually-hidden'} role="status">
        {isFetching ? t('article.fetching') : ''}
      </p>
      {article?.state === 'here' ? (
        <>
          {article.pageFailure && (
            <Note
              look="plain"
              icon={article.pageFailure.kind === 'not-allowed' ? 'lock' : 'info'}
              title={t('article.feedText')}
              text={t('article.feedTextWhy', [wordsOf(article.pageFailure).title])}
            >
              {article.pageFailure.kind === 'not-allowed' ? allowing : again(t('article.tryAgain'))}
              {original}
            </Note>
          )}
          <BlockedPictures open={open}>{allowing}</BlockedPictures>
        </>
      ) : (
        <>
          {entry.summary && (
            <p class="prose" lang={entry.language} dir={entry.direction}>
              {entry.summary}
            </p>
          )}
          <Missing article={article} isAlert={hasFailed}>
            {article?.failure.kind === 'not-allowed'
              ? allowing
              : again(article ? t('article.tryAgain') : t('article.fetch'))}
            {original}
          </Missing>
        </>
      )}
    </>
  )
}

function Missing(props: { article?: MissingArticle; isAlert: boolean; children: ComponentChildren }) {
  const { article, isAlert, children } = props
  const words = article && wordsOf(article.failure)
  const isBlocked = article?.failure.kind === 'not-allowed'
  const tried =
    article && !isBlocked
      ? t('article.tried', article.attempts, [String(article.attempts), momentWords(article.nextTryAt)])
      : ''
  return (
    <Note
      look="plain"
      icon={isBlocked ? 'lock' : 'info'}
      title={words?.title ?? t('article.notHere')}
      text={words ? `${words.text} ${tried}` : t('article.notHereYet')}
      isAlert={isAlert}
    >
      {children}
    </Note>
  )
}

function BlockedPictures({ open, children }: { open: OpenArticle; children: ComponentChildren }) {
  const { article, source } = open
  if (article?.state !== 'here' || !source?.missingSites.length || article.pageFailure) return null
  if (article.missingPictures.every(({ failure }) => failure.kind !== 'not-allowed')) return null
  const hosts = new Intl.ListFormat(undefined).format(source.missingSites.map(hostOfSite))
  return (
    <Note
      look="plain"
      icon="lock"
      title={t('article.picturesBlocked', [hosts])}
      text={t('permission.oneQuestion')}
    >
      {children}
    </Note>
  )
}
