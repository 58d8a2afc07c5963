import type { Block } from '../model/article'
import type { BlockBuilder } from './block-builder'
import { isDataTable } from './data-table'
import { embedOf } from './embed-address'
import { figureSource, isTiny, pixels } from './figure-source'
import { linkAddress } from './safe-address'

/** Answers what to do at the element's end; undefined where what is inside it is left out. */
type Rule = (element: Element, builder: BlockBuilder) => (() => void) | undefined

const leaveOut: Rule = () => undefined
const container: Rule = (_element, builder) => builder.openContainer()
const transparent: Rule = () => () => {}

/** What an element becomes. An element that is not named here is looked through: its text counts, it does not. */
const rules = new Map<string, Rule>([
  ...named(
    leaveOut,
    'script style template button select textarea input option datalist optgroup keygen title',
    'head meta link base param source track noframes noembed xmp plaintext frame frameset applet dialog canvas',
    'rp area map progress meter menuitem isindex slot portal col annotation annotation-xml',
  ),
  ...named(
    container,
    'p div section article main header footer aside nav address center details summary dir fieldset',
    'hgroup search tbody thead tfoot dl hr body html',
  ),
  ...named((_element, builder) => builder.openWrapper({ kind: 'emphasis' }), 'em i cite dfn var'),
  ...named((_element, builder) => builder.openWrapper({ kind: 'strong' }), 'strong b'),
  ...named((_element, builder) => builder.openWrapper({ kind: 'code' }), 'code kbd samp tt'),
  ...named((_element, builder) => builder.openWrapper({ kind: 'sub' }), 'sub'),
  ...named((_element, builder) => builder.openWrapper({ kind: 'sup' }), 'sup'),
  ...named(heading(2), 'h1 h2'),
  ...named(heading(3), 'h3'),
  ...named(heading(4), 'h4 h5 h6'),
  ...named((_element, builder) => builder.openList(false), 'ul menu'),
  ...named((_element, builder) => builder.openList(true), 'ol'),
  ...named((_element, builder) => builder.openItem(), 'li'),
  ...named((_element, builder) => builder.openCode(), 'pre listing'),
  ...named(embed, 'iframe embed video audio'),
  ...named(cell, 'td th'),
  ...named((_element, builder) => builder.openRow(), 'tr'),
  ['a', link],
  ['svg', drawing],
  ...named(label, 'label legend'),
  ['blockquote', quote],
  ['br', lineBreak],
  ['caption', caption],
  ['dd', container],
  ['dt', term],
  ['figcaption', caption],
  ['figure', figure],
  ['form', form],
  ['img', image],
  [
    'image',
    (element, builder) => {
      image(element, builder)
      return () => {}
    },
  ],
  ['noscript', noscript],
  ['object', embeddedObject],
  ['picture', picture],
  ['q', (_element, builder) => around(builder, '“', '”')],
  ['rt', (_element, builder) => around(builder, '(', ')')],
  ['table', table],
])

const unseenClass =
  /(?:^|\s)(?:sr-only|screen-?reader(?:-text|-only)?|visually-?hidden|u-hidden-visually|rollover|tooltip)(?:\s|$)/i

/** Whether only screen readers of the publisher's own page get an element's text. */
export const isUnseen = (element: Element): boolean => unseenClass.test(element.getAttribute('class') ?? '')

/** Applies the rule for an element; what is unseen is left out. */
export function enterElement(element: Element, builder: BlockBuilder): (() => void) | undefined {
  const rule = rules.get(element.localName.toLowerCase()) ?? transparent
  if (rule !== leaveOut && isUnseen(element)) return undefined
  return builder.isInDrawing ? enterFromDrawing(element, builder, rule) : rule(element, builder)
}

function named(rule: Rule, ...names: string[]): [string, Rule][] {
  return names.flatMap((line) => line.split(' ')).map((name) => [name, rule])
}

function heading(level: 2 | 3 | 4): Rule {
  return (_element, builder) =>
    builder.openInlines((inlines) => builder.flow.add({ kind: 'heading', level, inlines }))
}

function link(element: Element, builder: BlockBuilder): () => void {
  const href = linkAddress(element.getAttribute('href'), builder.base)
  return href ? builder.openWrapper({ kind: 'link', href }) : () => {}
}

function quote(_element: Element, builder: BlockBuilder): () => void {
  return builder.openBlocks((blocks) => builder.flow.add({ kind: 'quote', blocks }))
}

function lineBreak(_element: Element, builder: BlockBuilder): undefined {
  builder.lineBreak()
}

const endsDrawing = new Set('p div h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre center'.split(' '))

/** In a drawing only what ends it, as these elements do where its own end was forgotten, is looked at. */
function enterFromDrawing(element: Element, builder: BlockBuilder, rule: Rule): (() => void) | undefined {
  if (!endsDrawing.has(element.localName.toLowerCase())) return () => {}
  builder.isInDrawing = false
  const leave = rule(element, builder)
  return () => {
    leave?.()
    builder.isInDrawing = true
  }
}

function drawing(_element: Element, builder: BlockBuilder): () => void {
  builder.isInDrawing = true
  return () => {
    builder.isInDrawing = false
  }
}

/** The words of a field; outside forms they are ordinary words. */
function label(_element: Element, builder: BlockBuilder): (() => void) | undefined {
  return builder.openForms > 0 ? undefined : builder.openContainer()
}

function around(builder: BlockBuilder, before: string, after: string): () => void {
  builder.text(before)
  return () => builder.text(after)
}

function term(_element: Element, builder: BlockBuilder): () => void {
  builder.boundary()
  const leave = builder.openWrapper({ kind: 'strong' })
  return () => {
    leave()
    builder.boundary()
  }
}

/** The words of a caption belong to the picture before it, or stand as a paragraph. */
function caption(_element: Element, builder: BlockBuilder): () => void {
  return builder.openInlines((inlines) => {
    const last = builder.flow.blocks.at(-1)
    if (last?.kind === 'figure' && last.caption.length === 0) last.caption = inlines
    else builder.flow.add({ kind: 'paragraph', inlines })
  })
}

/** A caption that stands before its picture is moved to it. */
function figure(_element: Element, builder: BlockBuilder): () => void {
  return builder.openBlocks((blocks) => {
    const [first, second] = blocks
    const isBefore = first?.kind === 'paragraph' && second?.kind === 'figure' && second.caption.length === 0
    const put: Block[] = isBefore && blocks.length === 2 ? [{ ...second, caption: first.inlines }] : blocks
    for (const block of put) builder.flow.add(block)
  })
}

function picture(element: Element, builder: BlockBuilder): () => void {
  const sets: string[] = []
  for (let child = element.firstElementChild; child && sets.length < 12; child = child.nextElementSibling) {
    if (child.localName !== 'source') continue
    const set = child.getAttribute('srcset') ?? child.getAttribute('data-srcset')
    if (set) sets.push(set)
  }
  builder.pictureSets = sets
  return () => {
    builder.pictureSets = []
  }
}

function image(element: Element, builder: BlockBuilder): undefined {
  const alt = (element.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim().slice(0, 1000)
  if (isTiny(element) || /(?:^|\s)(?:emoji|wp-smiley)(?:\s|$)/.test(element.getAttribute('class') ?? '')) {
    if (/\p{Extended_Pictographic}/u.test(alt)) builder.text(alt)
    return
  }
  const src = figureSource(element, builder.pictureSets, builder.base)
  if (!src) return
  const size = { width: pixels(element, 'width'), height: pixels(element, 'height') }
  builder.figure({ kind: 'figure', src, alt, caption: [], ...(size.width && size.height ? size : {}) })
}

/** Only the picture that a page without scripts would show: it stands beside one that a script fills in. */
function noscript(element: Element, builder: BlockBuilder): undefined {
  const last = builder.flow.blocks.at(-1)
  if (builder.flow.kind === 'blocks' && last?.kind === 'figure') return
  const picture = element.querySelector('img')
  if (picture) image(picture, builder)
}

function embed(element: Element, builder: BlockBuilder): undefined {
  const source = element.hasAttribute('src') ? element : (element.querySelector('source[src]') ?? element)
  const found = embedOf(source, builder.base)
  if (found) builder.embed(found.href, found.title)
}

function embeddedObject(element: Element, builder: BlockBuilder): (() => void) | undefined {
  return element.getAttribute('type')?.startsWith('image/svg') ? undefined : builder.openContainer()
}

/** Some old pages put their whole text in a form; any other form is only its fields and their labels. */
function form(element: Element, builder: BlockBuilder): (() => void) | undefined {
  if (builder.openForms === 0 && (element.textContent ?? '').trim().length < 1500) return undefined
  builder.openForms += 1
  const leave = builder.openContainer()
  return () => {
    builder.openForms -= 1
    leave()
  }
}

function table(element: Element, builder: BlockBuilder): () => void {
  return isDataTable(element) ? builder.openTable() : builder.openContainer()
}

function cell(element: Element, builder: BlockBuilder): () => void {
  return builder.openCell(
    element.localName === 'th',
    Number.parseInt(element.getAttribute('colspan') ?? '1', 10) || 1,
  )
}
