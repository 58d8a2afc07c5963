import { useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { askForSites } from '../../utils/browser/permissions'
import { openTab } from '../../utils/browser/tabs'
import { send } from '../../utils/commands/send'
import type { OpenArticle } from '../../utils/store/queries/article'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { Note } from '../ui/Note'

/** What of an article is not here, why, and the press that mends it. */
export function ArticleState({ open }: { open: OpenArticle }) {
  const { entry, source, article } = open
  const [isFetching, setFetching] = useState(false)
  if (!entry.url) return null
  const fetchAgain = async () => {
    setFetching(true)
    await send('keepArticle', { entryId: entry.id })
    setFetching(false)
  }
  const sites = source?.missingSites ?? []
  const allow = () => {
    const asked = askForSites(source ? [source.site, ...sites] : [])
    void asked.then(async (isAllowed) => {
      if (!isAllowed) return
      await send('allowed', { sites })
      await fetchAgain()
    })
  }
  if (isFetching)
    return (
      <p class="hint" role="status">
        {t('article.fetching')}
      </p>
    )
  const url = entry.url
  const original = <Button onClick={() => void openTab(url)}>{t('article.openOriginalButton')}</Button>
  if (article?.state === 'here') {
    const isBlocked = article.missingPictures.some(({ failure }) => failure.kind === 'not-allowed')
    return (
      <>
        {article.pageFailure && (
          <Note look="plain" title={t('article.feedText')} text={wordsOf(article.pageFailure).title}>
            <Button onClick={fetchAgain}>{t('article.tryAgain')}</Button>
            {original}
          </Note>
        )}
        {isBlocked && sites.length > 0 && (
          <Note look="plain" icon="lock" title={t('article.picturesBlocked', [hostsOf(sites)])}>
            <Button onClick={allow}>{t('permission.allow')}</Button>
          </Note>
        )}
      </>
    )
  }
  const words = article ? wordsOf(article.failure) : undefined
  const isBlocked = article?.failure.kind === 'not-allowed'
  return (
    <>
      {entry.summary && <p class="prose">{entry.summary}</p>}
      <Note
        look="plain"
        icon={isBlocked ? 'lock' : 'info'}
        title={words?.title ?? t('article.notHere')}
        text={words?.text ?? t('article.notHereYet')}
      >
        {isBlocked && <Button onClick={allow}>{t('permission.allow')}</Button>}
        {!isBlocked && <Button onClick={fetchAgain}>{t('article.fetch')}</Button>}
        {original}
      </Note>
    </>
  )
}

const hostsOf = (sites: readonly string[]): string =>
  sites.map((site) => site.replace('*://*.', '').replace('/*', '')).join(', ')
