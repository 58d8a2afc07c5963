import { browser } from 'wxt/browser'
import type { Result } from '../model/result'
import type { CommandName, Commands } from './contract'

export type CommandTable = {
  [Name in CommandName]: (takes: Commands[Name]['takes']) => Promise<Result<Commands[Name]['answers']>>
}

/** Answers commands from the extension's own pages. Called synchronously when the background starts. */
export function serve(table: CommandTable): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id !== browser.runtime.id || !isCommand(message, table)) return undefined
    const run = table[message.command] as (takes: unknown) => Promise<Result<unknown>>
    return run(message.takes)
  })
}

function isCommand(
  message: unknown,
  table: CommandTable,
): message is { command: CommandName; takes: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'command' in message &&
    (message.command as string) in table
  )
}
