import { browser } from 'wxt/browser'
import { listen } from './listen'

export type AlarmName = 'check' | 'resume' | 'copy'

/** Rings every `minutes`, from now on; an alarm of that name that is there already is left as it is. */
export async function keepAlarm(name: AlarmName, minutes: number): Promise<void> {
  const known = await browser.alarms.get(name)
  if (known?.periodInMinutes === minutes) return
  browser.alarms.create(name, { delayInMinutes: minutes, periodInMinutes: minutes })
}

/** Rings once, `minutes` from now, unless it is to ring already. */
export async function setAlarm(name: AlarmName, minutes: number): Promise<void> {
  if (!(await browser.alarms.get(name))) browser.alarms.create(name, { delayInMinutes: minutes })
}

export async function stopAlarm(name: AlarmName): Promise<void> {
  await browser.alarms.clear(name)
}

/** Returns what ends it. */
export function onAlarm(listener: (name: AlarmName) => void): () => void {
  return listen(browser.alarms.onAlarm, (alarm) => listener(alarm.name as AlarmName))
}

/**
 * Keeps the worker alive until what is returned is called: Chrome ends it after 30 s without an extension API call,
 * and fetch and IndexedDB do not count.
 */
export function stayAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000)
  return () => clearInterval(timer)
}
