import { useEffect } from 'preact/hooks'

/** Says on the document that content, not a skeleton, is on screen. */
export function useReady(isReady = true): void {
  useEffect(() => {
    if (isReady) document.documentElement.dataset.ready = ''
  }, [isReady])
}
