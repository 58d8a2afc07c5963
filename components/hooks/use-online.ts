import { useEffect, useState } from 'preact/hooks'

export function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const see = () => setOnline(navigator.onLine)
    addEventListener('online', see)
    addEventListener('offline', see)
    return () => {
      removeEventListener('online', see)
      removeEventListener('offline', see)
    }
  }, [])
  return isOnline
}
