import './SourceMark.css'

interface Props {
  name: string
  /** What the tint is chosen by: the source's id. */
  id: string
  size?: 'sm' | 'lg'
}

/** A source's monogram on a quiet tint; for the eye only, its name stands beside it. */
export function SourceMark({ name, id, size }: Props) {
  return (
    <span class={size ? `mark mark--${size}` : 'mark'} data-tint={tintOf(id)} aria-hidden="true">
      {monogramOf(name)}
    </span>
  )
}

function monogramOf(name: string): string {
  const words = name.replace(/^the\s+/i, '').split(/[\s.-]+/u)
  const letters = words.map((word) => [...word][0] ?? '').filter((letter) => /[\p{L}\p{N}]/u.test(letter))
  return letters.slice(0, 2).join('').toUpperCase()
}

function tintOf(id: string): number {
  return [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 8
}
