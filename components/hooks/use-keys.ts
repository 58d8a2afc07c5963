import { useEffect, useRef } from 'preact/hooks'

export type KeyName = 'j' | 'k' | 'o' | 'O' | 's' | 'm' | 'M' | 'r' | 'z' | '?' | '1' | '3' | '4' | 'Escape'

/**
 * Single-key shortcuts while the calling component is on screen. They never fire in a field, with a modifier held, or
 * when the reader has switched them off (`isOn`); Escape always does. A component further in, mounted later, goes
 * first; a key that a handler answers goes no further unless it returns false.
 */
export function useKeys(keys: Partial<Record<KeyName, () => unknown>>, isOn: boolean): void {
  const latest = useRef({ keys, isOn })
  latest.current = { keys, isOn }
  useEffect(() => {
    const layer: Layer = (event) => {
      const name = event.key as KeyName
      const handler = latest.current.keys[name]
      if (!handler || (name !== 'Escape' && !latest.current.isOn)) return false
      return handler() !== false
    }
    layers.push(layer)
    if (layers.length === 1) document.addEventListener('keydown', onKeyDown)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length === 0) document.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

type Layer = (event: KeyboardEvent) => boolean

const layers: Layer[] = []

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key !== 'Escape' && isField(event.target)) return
  for (const layer of [...layers].reverse()) {
    if (!layer(event)) continue
    event.preventDefault()
    return
  }
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}
