import type { Failure } from '../../utils/model/failure'
import { useFocusTitle } from '../hooks/use-focus-title'
import { Empty } from './Empty'
import { wordsOf } from './failure-words'
import { ViewBar } from './ViewBar'

/** A view of one thing where that thing is not in the store, or the store does not answer. */
export function NotHere({ bar = '', failure = { kind: 'not-here' } }: { bar?: string; failure?: Failure }) {
  const title = useFocusTitle()
  const words = wordsOf(failure)
  return (
    <>
      <ViewBar title={bar} />
      <main>
        <h1 class="visually-hidden" tabIndex={-1} ref={title}>
          {words.title}
        </h1>
        <Empty title={words.title} text={words.text} />
      </main>
    </>
  )
}
