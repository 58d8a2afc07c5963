import { useEffect, useState } from 'preact/hooks'

/** Enough for the first screen, and little enough for one frame. */
const step = 50

/** How many rows of a long list to draw: some at once, some more in each turn, so that it never holds up the page. */
export function useGrowing(total: number): number {
  const [count, setCount] = useState(step)
  useEffect(() => {
    if (count >= total) return
    const timer = setTimeout(() => setCount(count + step))
    return () => clearTimeout(timer)
  }, [count, total])
  return count
}
