import { useEffect, useRef } from 'preact/hooks'

/** Moves focus to a view's h1 when the view opens. */
export function useFocusTitle() {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return title
}
