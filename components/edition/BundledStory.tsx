import type { EntryId } from '../../utils/model/ids'
import { articleQuery } from '../../utils/store/queries/article'
import { ArticleBody } from '../article/ArticleBody'
import { useLiveQuery } from '../hooks/use-live-query'

/** The bundled story whole beside its headlines, where the sheet is wide enough for both. */
export function BundledStory({ id }: { id: EntryId }) {
  const open = useLiveQuery(articleQuery, id)
  const article = open.state === 'ready' ? open.value?.article : undefined
  if (article?.state !== 'here') return null
  return (
    <div class="only-wide story--lead-columns">
      <ArticleBody article={article} pictures={[]} />
    </div>
  )
}
