import type { Direction } from '../../utils/model/entry'

interface Props {
  language?: string
  direction?: Direction
  children: string
}

/** A publisher's words, in their language; set inline, so that the row keeps the edge of the interface. */
export function Quoted({ language, direction, children }: Props) {
  return (
    <span lang={language} dir={direction}>
      {children}
    </span>
  )
}
