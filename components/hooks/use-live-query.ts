import { useEffect, useState } from 'preact/hooks'
import type { Failure } from '../../utils/model/failure'
import { onChange, ringsHeard } from '../../utils/store/changes'
import { ask, type Query } from '../../utils/store/query'

export type LiveAnswer<Answer> =
  | { state: 'loading' }
  | { state: 'ready'; value: Answer }
  | { state: 'failed'; failure: Failure }

/**
 * A query's answer, asked again after each write to one of its tables, and when the page is shown again (a lost
 * doorbell makes a screen late, never wrong). While it is asked again, or another argument is, the last answer to the
 * same argument stays. `first` is an answer that this page
 * was given already: it is asked again only if something was written since.
 */
export function useLiveQuery<Argument, Answer>(
  query: Query<Argument, Answer>,
  argument: Argument,
  first?: Answer,
): LiveAnswer<Answer> {
  const key = JSON.stringify(argument) ?? ''
  const [held, hold] = useState<{ key: string; answer: LiveAnswer<Answer> } | undefined>(
    first === undefined ? undefined : { key, answer: { state: 'ready', value: first } },
  )
  useEffect(() => watch(query, argument, held?.key === key, (answer) => hold({ key, answer })), [query, key])
  return held?.key === key ? held.answer : { state: 'loading' }
}

/** Between two questions of one screen while writes come one after another, as in a refresh of hundreds of feeds. */
const restMs = 150

/**
 * Asks now, unless the answer is known and nothing was written since the page's first question, and after each change;
 * one question at a time, and changes while it runs and just after make one more.
 */
function watch<Argument, Answer>(
  query: Query<Argument, Answer>,
  argument: Argument,
  isKnown: boolean,
  tell: (answer: LiveAnswer<Answer>) => void,
): () => void {
  let isEnded = false
  let isAsking = false
  let isStale = false
  const askAgain = async () => {
    isStale = true
    if (isAsking) return
    isAsking = true
    while (isStale && !isEnded) {
      isStale = false
      const answer = await ask(query, argument)
      if (isEnded) return
      tell(
        answer.isOk ? { state: 'ready', value: answer.value } : { state: 'failed', failure: answer.failure },
      )
      await new Promise((resolve) => setTimeout(resolve, restMs))
    }
    isAsking = false
  }
  const whenShown = () => {
    if (!document.hidden) void askAgain()
  }
  const stop = onChange((tables) => {
    if (query.tables.some((table) => tables.has(table))) void askAgain()
  })
  document.addEventListener('visibilitychange', whenShown)
  if (!isKnown || ringsHeard() > 0) void askAgain()
  return () => {
    isEnded = true
    stop()
    document.removeEventListener('visibilitychange', whenShown)
  }
}
