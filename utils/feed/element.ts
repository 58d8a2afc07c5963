/** An element of a feed. Its name is `vocabulary:local`, or `local` alone for the feed's own vocabulary; small letters. */
export interface Element {
  name: string
  /** By name in small letters, without prefix; decoded. Namespace declarations are left out. */
  attributes: ReadonlyMap<string, string>
  /** What its relative addresses are relative to. */
  base: string
  /** By xml:lang, its own or the nearest above it. */
  language?: string
  /** Text is decoded once. */
  children: (string | Element)[]
  /** Which of the names that are asked for its child elements have (see `named`), so that most questions end here. */
  low: number
  high: number
}

/** Names to ask for. */
export interface Names {
  all: readonly string[]
  low: number
  high: number
}

const bits = new Map<string, number>()
const bitsInWord = 31

/** What a name adds to `low` and `high` of its parent: nothing where nobody asks for it. */
export const lowBit = (name: string): number => {
  const bit = bits.get(name)
  return bit !== undefined && bit < bitsInWord ? 1 << bit : 0
}

export const highBit = (name: string): number => {
  const bit = bits.get(name)
  return bit !== undefined && bit >= bitsInWord ? 1 << (bit - bitsInWord) : 0
}

/** Names to ask for, made once, when a module loads; two names may share a bit. */
export function named(...all: string[]): Names {
  for (const name of all) if (!bits.has(name)) bits.set(name, bits.size % (2 * bitsInWord))
  return {
    all,
    low: all.reduce((sum, name) => sum | lowBit(name), 0),
    high: all.reduce((sum, name) => sum | highBit(name), 0),
  }
}

/** Names in the order in which they are asked for, each by itself. */
export const inOrder = (...all: string[]): Names[] => all.map((name) => named(name))

const none: readonly Element[] = []

/** Whether an element may have children of these names; false is sure. */
export const mayHave = (element: Element, { low, high }: Names): boolean =>
  ((element.low & low) | (element.high & high)) !== 0

/** Elements inside another, in order, that have one of these names. */
export function childrenOf(element: Element, names: Names): readonly Element[] {
  if (!mayHave(element, names)) return none
  const found: Element[] = []
  for (const child of element.children)
    if (typeof child !== 'string' && names.all.includes(child.name)) found.push(child)
  return found
}

/** The first of them. */
export function firstOf(element: Element, names: Names): Element | undefined {
  if (!mayHave(element, names)) return undefined
  for (const child of element.children)
    if (typeof child !== 'string' && names.all.includes(child.name)) return child
  return undefined
}

/** Visits everything inside an element, in order, without recursion: the input decides the depth. */
export function walk(
  element: Element,
  visit: { onText(text: string): void; onOpen?(child: Element): void; onClose?(child: Element): void },
): void {
  const stack: { element: Element; next: number }[] = [{ element, next: 0 }]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = top.element.children[top.next++]
    if (child === undefined) {
      stack.pop()
      if (stack.length) visit.onClose?.(top.element)
    } else if (typeof child === 'string') visit.onText(child)
    else {
      visit.onOpen?.(child)
      stack.push({ element: child, next: 0 })
    }
  }
}

/** The text of an element that has nothing else, which is the common case. */
export const onlyTextOf = ({ children }: Element): string | undefined => {
  if (children.length === 0) return ''
  const first = children[0]
  return children.length === 1 && typeof first === 'string' ? first : undefined
}

/** All text inside, trimmed, as the document has it once its references are decoded: it may itself be markup. */
export function textOf(element: Element | undefined): string {
  if (!element) return ''
  const only = onlyTextOf(element)
  if (only !== undefined) return only.trim()
  let text = ''
  walk(element, {
    onText: (part) => {
      text += part
    },
  })
  return text.trim()
}

export const attributeOf = (element: Element | undefined, name: string): string =>
  element?.attributes.get(name)?.trim() ?? ''
