import { browser } from 'wxt/browser'
import type { Copy } from '../model/copy'

const copyKey = 'copy'

/** The copy outside IndexedDB; undefined where there is none that this version can read. */
export async function readCopy(): Promise<Copy | undefined> {
  const copy = (await browser.storage.local.get(copyKey))[copyKey] as Copy | undefined
  return copy?.version === 1 ? copy : undefined
}

export async function writeCopy(copy: Copy): Promise<void> {
  await browser.storage.local.set({ [copyKey]: copy })
}

export async function forgetCopy(): Promise<void> {
  await browser.storage.local.remove(copyKey)
}
