import { t } from '../../utils/browser/messages'
import { editionQuery } from '../../utils/store/queries/edition'
import { FrontPage } from '../edition/FrontPage'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { Skeleton } from '../ui/Skeleton'
import { ViewBar } from '../ui/ViewBar'

/** The edition that came with Broadside, for ever. */
export function BundledView() {
  const bundled = useLiveQuery(editionQuery, 'bundled' as const)
  const title = useFocusTitle()
  return (
    <>
      <ViewBar title={t('bundled.name')} />
      <main>
        <h1 class="visually-hidden" tabIndex={-1} ref={title}>
          {t('bundled.name')}
        </h1>
        {bundled.state === 'ready' && bundled.value ? <FrontPage edition={bundled.value} /> : <Skeleton />}
      </main>
    </>
  )
}
