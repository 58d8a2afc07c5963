import { browser } from 'wxt/browser'
import type { Copy } from '../model/copy'

const copyKey = 'copy'

/** The first version knew no folders. */
type FirstCopy = Omit<Copy, 'version' | 'folders'> & { version: 1 }

/** The copy outside IndexedDB, raised to the newest version; undefined where there is none that can be read. */
export async function readCopy(): Promise<Copy | undefined> {
  const copy = (await browser.storage.local.get(copyKey))[copyKey] as Copy | FirstCopy | undefined
  if (copy?.version === 1) return { ...copy, version: 2, folders: [] }
  return copy?.version === 2 ? copy : undefined
}

export async function writeCopy(copy: Copy): Promise<void> {
  await browser.storage.local.set({ [copyKey]: copy })
}

export async function forgetCopy(): Promise<void> {
  await browser.storage.local.remove(copyKey)
}
