import { browser } from 'wxt/browser'
import { failed, type Result } from '../model/result'
import type { CommandName, Commands } from './contract'

/** Sends a command to the background, waking it, and gives its answer; `interrupted` where the worker died of it. */
export async function send<Name extends CommandName>(
  command: Name,
  takes: Commands[Name]['takes'],
): Promise<Result<Commands[Name]['answers']>> {
  const answer = await browser.runtime.sendMessage({ command, takes }).catch(() => undefined)
  // A worker that died in the middle answers nothing: what it had committed stands, the rest is asked again.
  return (answer as Result<Commands[Name]['answers']>) ?? failed({ kind: 'interrupted' })
}
