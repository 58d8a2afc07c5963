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
}

/** Elements inside another, in order, that have one of these names. */
export const childrenOf = (element: Element, ...names: string[]): Element[] =>
  element.children.filter((child) => typeof child !== 'string' && names.includes(child.name)) as Element[]

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

/** All text inside, trimmed, as the document has it once its references are decoded: it may itself be markup. */
export function textOf(element: Element | undefined): string {
  if (!element) return ''
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
