import { useEffect, useState } from 'preact/hooks'
import type { Failure } from '../../utils/model/failure'
import { onChange } from '../../utils/store/changes'
import { ask, type Query } from '../../utils/store/query'

export type LiveAnswer<Answer> =
  | { state: 'loading' }
  | { state: 'ready'; value: Answer }
  | { state: 'failed'; failure: Failure }

/**
 * A query's answer, asked again after each write to one of its tables, and when the page is shown again (a lost
 * doorbell makes a screen late, never wrong). While it is asked again, or another argument is, the last answer to the
 * same argument stays. `first` is an answer that is known already.
 */
export function useLiveQuery<Argument, Answer>(
  query: Query<Argument, Answer>,
  argument: Argument,
  first?: Answer,
): LiveAnswer<Answer> {
  const key = JSON.stringify(argument)
  const [held, hold] = useState<{ key: string; answer: LiveAnswer<Answer> } | undefined>(
    first === undefined ? undefined : { key, answer: { state: 'ready', value: first } },
  )
  useEffect(() => watch(query, argument, (answer) => hold({ key, answer })), [query, key])
  return held !== undefined && held.key === key ? held.answer : { state: 'loading' }
}

/** Asks now and after each change; an answer that a later question has overtaken is dropped. */
function watch<Argument, Answer>(
  query: Query<Argument, Answer>,
  argument: Argument,
  tell: (answer: LiveAnswer<Answer>) => void,
): () => void {
  let lastAsked = 0
  const askAgain = async () => {
    const asked = ++lastAsked
    const answer = await ask(query, argument)
    if (asked !== lastAsked) return
    tell(answer.isOk ? { state: 'ready', value: answer.value } : { state: 'failed', failure: answer.failure })
  }
  const whenShown = () => {
    if (!document.hidden) void askAgain()
  }
  const stop = onChange((tables) => {
    if (query.tables.some((table) => tables.has(table))) void askAgain()
  })
  document.addEventListener('visibilitychange', whenShown)
  void askAgain()
  return () => {
    lastAsked = Number.POSITIVE_INFINITY
    stop()
    document.removeEventListener('visibilitychange', whenShown)
  }
}
