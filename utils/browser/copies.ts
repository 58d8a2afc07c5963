import { browser } from 'wxt/browser'
import type { Copy } from '../model/copy'
import type { EntryId } from '../model/ids'
import { type Sealed, seal, unseal } from './seal'

/** The newest copy, the newest of an earlier day, and one that is a week older. */
const slots = ['copy', 'copy.day', 'copy.week'] as const
type Slot = (typeof slots)[number]
const readSlot = 'copy.read'
const weekMs = 7 * 24 * 3_600_000

export interface FoundCopies {
  /** Those that are whole, newest first. */
  copies: Copy[]
  /** When each of those was made that is not what was written. */
  damagedAt: number[]
}

/** Every copy outside IndexedDB; each is checked against its seal. */
export async function readCopies(): Promise<FoundCopies> {
  const found: FoundCopies = { copies: [], damagedAt: [] }
  const stored = await browser.storage.local.get([...slots])
  for (const slot of slots) {
    const value = stored[slot] as Kept | undefined
    if (!value) continue
    const copy = await copyIn(value)
    if (copy) found.copies.push(copy)
    else found.damagedAt.push(value.at)
  }
  return found
}

/** The newest whole copy; undefined where there is none. */
export async function readCopy(): Promise<Copy | undefined> {
  return (await readCopies()).copies[0]
}

/** Writes nothing where it differs in its instant alone. False where `storage.local` could not be written; what it holds stays. */
export async function writeCopy(copy: Copy): Promise<boolean> {
  try {
    const stored = (await browser.storage.local.get([...slots])) as Partial<Record<Slot, Kept>>
    const last = stored[slots[0]]
    const isWhole = last !== undefined && (await copyIn(last)) !== undefined
    if (isWhole && 'seal' in last && last.text === JSON.stringify({ ...copy, at: last.at })) return true
    const moved = isWhole ? movedOn(stored, copy.at) : {}
    await browser.storage.local.set({ ...moved, [slots[0]]: await seal(copy, copy.at) })
    return true
  } catch {
    return false
  }
}

/** The read marks, apart from the rest: they are many and change often. False where they could not be written. */
export async function writeReadMarks(ids: readonly EntryId[], at: number): Promise<boolean> {
  try {
    const sealed = await seal(ids, at)
    const known = (await browser.storage.local.get(readSlot))[readSlot] as Sealed | undefined
    if (known?.seal !== sealed.seal) await browser.storage.local.set({ [readSlot]: sealed })
    return true
  } catch {
    return false
  }
}

/** The entries that were read, with the instant of the copy; none where it is not whole. */
export async function readReadMarks(): Promise<{ at: number; ids: EntryId[] }> {
  const sealed = (await browser.storage.local.get(readSlot))[readSlot] as Sealed | undefined
  return { at: sealed?.at ?? 0, ids: (sealed && (await unseal<EntryId[]>(sealed))) ?? [] }
}

export async function forgetCopies(): Promise<void> {
  await browser.storage.local.remove([...slots, readSlot])
}

/** On the first writing of a day, yesterday's last copy takes the place of the day before, and that once a week moves on. */
function movedOn(stored: Partial<Record<Slot, Kept>>, now: number): Partial<Record<Slot, Kept>> {
  const [newest, day, week] = slots
  const last = stored[newest]
  if (!last || new Date(last.at).toDateString() === new Date(now).toDateString()) return {}
  const before = stored[day]
  const isWeekOld = before && before.at - (stored[week]?.at ?? Number.NEGATIVE_INFINITY) >= weekMs
  return { [day]: last, ...(isWeekOld && { [week]: before }) }
}

/** The first version knew no folders. */
type FirstCopy = Omit<Copy, 'version' | 'folders'> & { version: 1 }

/** What a slot holds: sealed, or of before there were seals. */
type Kept = Sealed | Copy | FirstCopy

/** The copy in a slot; undefined where it is not what was written. */
async function copyIn(kept: Kept): Promise<Copy | undefined> {
  return 'seal' in kept ? unseal<Copy>(kept) : raised(kept)
}

function raised(copy: Copy | FirstCopy): Copy | undefined {
  if (copy.version === 1) return { ...copy, version: 2, folders: [] }
  return copy.version === 2 ? copy : undefined
}
