import type { Edition } from '../../utils/model/edition'
import { editionQuery } from '../../utils/store/queries/edition'
import { ReadingList } from '../edition/ReadingList'
import { useLiveQuery } from '../hooks/use-live-query'
import { useWide } from '../hooks/use-wide'
import { LazyView } from './LazyView'
import type { Route } from './route'
import { useShownEdition } from './use-shown-edition'

type ReadingRoute = Extract<Route, { view: 'article' | 'headline' }>

/** An article or a headline; on a wide page beside the sheet that it is of. */
export function ReadingView({ edition, route }: { edition?: Edition; route: ReadingRoute }) {
  const isWide = useWide()
  return (
    <div class={isWide ? 'reading-panes' : undefined}>
      {isWide && <ListBeside edition={edition} route={route} />}
      <div class="reading-pane">
        <LazyView name={route.view} route={route} />
      </div>
    </div>
  )
}

function ListBeside({ edition, route: { id } }: { edition?: Edition; route: ReadingRoute }) {
  const { shown } = useShownEdition(edition)
  const bundled = useLiveQuery(editionQuery, 'bundled' as const)
  const older = bundled.state === 'ready' ? bundled.value : undefined
  const list = shown && !holds(shown, id) && older && holds(older, id) ? older : shown
  return list ? <ReadingList edition={list} current={id} /> : <div />
}

const holds = ({ rows }: Edition, id: ReadingRoute['id']): boolean =>
  rows.some((row) => row.entryIds.includes(id))
