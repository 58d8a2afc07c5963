import { useEffect, useState } from 'preact/hooks'

/** As in the style sheets' container queries: the panel's page fills its window. */
const wide = '(min-width: 1080px)'

/** Whether the page is wide enough for columns. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(wide).matches)
  useEffect(() => {
    const query = matchMedia(wide)
    const see = () => setWide(query.matches)
    query.addEventListener('change', see)
    see()
    return () => query.removeEventListener('change', see)
  }, [])
  return isWide
}
