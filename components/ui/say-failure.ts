import type { Failure } from '../../utils/model/failure'

/** Says in a toast what went wrong with what the reader pressed. The words come when they are needed: not before. */
export async function sayFailure(say: (text: string) => void, failure: Failure): Promise<void> {
  const { wordsOf } = await import('./failure-words')
  const { title, text } = wordsOf(failure)
  say(text ? `${title}. ${text}` : title)
}
