import { useEffect } from 'preact/hooks'
import type { Settings } from '../../utils/model/settings'

type Appearance = Pick<Settings, 'density' | 'theme'>

const key = 'appearance'

/** Shows the density and the colours of the last time, before the store is read: no page flashes from light to dark. */
export function recallAppearance(): void {
  try {
    const text = localStorage.getItem(key)
    if (text) show(JSON.parse(text) as Appearance)
  } catch {
    // No localStorage, as in some private windows: the settings follow with the store's answer.
  }
}

/** Keeps the document in the reader's density and colours, once they are read. */
export function useAppearance(settings: Settings | undefined): void {
  const density = settings?.density
  const theme = settings?.theme
  useEffect(() => {
    if (!density || !theme) return
    show({ density, theme })
    try {
      localStorage.setItem(key, JSON.stringify({ density, theme }))
    } catch {
      // As above.
    }
  }, [density, theme])
}

function show({ density, theme }: Appearance): void {
  const { dataset } = document.documentElement
  dataset.density = density
  if (theme === 'auto') delete dataset.theme
  else dataset.theme = theme
}
