import { useEffect, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { openTab } from '../../utils/browser/tabs'
import { send } from '../../utils/commands/send'
import type { EntryId } from '../../utils/model/ids'
import { articleQuery, type OpenArticle } from '../../utils/store/queries/article'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useKeys } from '../hooks/use-keys'
import { useLiveQuery } from '../hooks/use-live-query'
import { useMark } from '../hooks/use-mark'
import { useSave } from '../hooks/use-save'
import { useSettings } from '../hooks/use-settings'
import { useUndo } from '../hooks/use-undo'
import { IconButton } from '../ui/IconButton'
import { NotHere } from '../ui/NotHere'
import { ViewBar } from '../ui/ViewBar'
import { ArticleBody } from './ArticleBody'
import { ArticleEnd } from './ArticleEnd'
import { ArticleHead } from './ArticleHead'
import { ArticleState } from './ArticleState'
import './ArticleView.css'

/** The reader: one entry's article, from this device. */
export function ArticleView({ id }: { id: EntryId }) {
  const open = useLiveQuery(articleQuery, id)
  if (open.state === 'failed') return <NotHere failure={open.failure} />
  if (open.state === 'loading') return <ViewBar title="" />
  if (!open.value) return <NotHere />
  return <Reader open={open.value} />
}

function Reader({ open }: { open: OpenArticle }) {
  const { entry, article, pictures, state } = open
  const progress = useProgress()
  const { hasSingleKeys } = useSettings()
  const title = useFocusTitle()
  const isSaved = state?.savedAt !== undefined
  const isRead = state?.readAt !== undefined
  const url = entry.url
  const saveRow = useSave()
  const markRow = useMark()
  const save = () => saveRow({ entryId: entry.id, isSaved })
  const mark = () => markRow({ entryIds: [entry.id], isRead })
  useEffect(() => {
    if (!isRead) void send('markRead', { entryIds: [entry.id], isRead: true, isQuiet: true })
  }, [entry.id])
  useKeys(
    {
      s: save,
      m: mark,
      o: () => (url ? openTab(url) : false),
      O: () => (url ? openTab(url, true) : false),
      z: useUndo(),
    },
    hasSingleKeys,
  )
  return (
    <>
      <ViewBar title={open.source?.title ?? t('bundled.name')} progress={progress}>
        <IconButton
          icon={isSaved ? 'bookmarked' : 'bookmark'}
          label={isSaved ? t('article.unsave') : t('article.save')}
          aria-pressed={isSaved}
          onClick={save}
        />
        <IconButton
          icon="check"
          label={isRead ? t('article.markUnread') : t('article.markRead')}
          aria-pressed={isRead}
          onClick={mark}
        />
        {url && (
          <IconButton icon="external" label={t('article.openOriginal')} onClick={() => void openTab(url)} />
        )}
      </ViewBar>
      <main>
        <article class="article">
          <ArticleHead open={open} title={title} />
          <ArticleState open={open} />
          {article?.state === 'here' && <ArticleBody article={article} pictures={pictures} />}
          <ArticleEnd open={open} />
        </article>
      </main>
    </>
  )
}

/** How much of the page has been scrolled past, 0 to 100. */
function useProgress(): number {
  const [progress, setProgress] = useState(0)
  useEffect(() => {
    const see = () => {
      const { scrollTop, scrollHeight, clientHeight } = document.documentElement
      const rest = scrollHeight - clientHeight
      setProgress(rest > 0 ? Math.round((100 * scrollTop) / rest) : 100)
    }
    see()
    addEventListener('scroll', see, { passive: true })
    return () => removeEventListener('scroll', see)
  }, [])
  return progress
}
