import { t } from '../../utils/browser/messages'
import type { Edition } from '../../utils/model/edition'
import { FrontPage } from '../edition/FrontPage'
import { useFocusTitle } from '../hooks/use-focus-title'
import { Skeleton } from '../ui/Skeleton'
import { FreshButton } from './FreshButton'
import { UnderMasthead } from './UnderMasthead'
import { useShownEdition } from './use-shown-edition'

/** The front page: the edition that was current when it was opened, until the reader asks for the newer one. */
export function FrontView({ edition }: { edition?: Edition }) {
  const title = useFocusTitle()
  const { shown, freshCount, showFresh } = useShownEdition(edition)
  const showFromTop = () => {
    showFresh()
    scrollTo(0, 0)
    title.current?.focus({ preventScroll: true })
  }
  return (
    <UnderMasthead edition={shown}>
      <h1 class="visually-hidden" tabIndex={-1} ref={title}>
        {t('tabs.front')}
      </h1>
      <FreshButton count={freshCount} show={showFromTop} />
      {shown ? <FrontPage key={shown.setAt} edition={shown} /> : <Skeleton />}
    </UnderMasthead>
  )
}
