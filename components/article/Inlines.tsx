import type { Inline } from '../../utils/model/article'

const elements = { emphasis: 'em', strong: 'strong', sub: 'sub', sup: 'sup', code: 'code' } as const

/** Running text of a block. */
export function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return (
    <>
      {inlines.map((inline, index) => (
        <OneInline key={index} inline={inline} />
      ))}
    </>
  )
}

function OneInline({ inline }: { inline: Inline }) {
  if (inline.kind === 'text') return <>{inline.text}</>
  if (inline.kind === 'line-break') return <br />
  if (inline.kind === 'link')
    return (
      <a href={inline.href} target="_blank" rel="noreferrer">
        <Inlines inlines={inline.children} />
      </a>
    )
  const Element = elements[inline.kind]
  return (
    <Element>
      <Inlines inlines={inline.children} />
    </Element>
  )
}
