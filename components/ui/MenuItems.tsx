import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import './MenuItems.css'

export interface MenuItem {
  label: string
  icon?: ComponentChildren
  /** The keys that do the same. */
  keys?: readonly string[]
  /** Set for one of a few values, of which one is on. */
  isOn?: boolean
  act(): void
}

export interface MenuGroup {
  /** Set for a group of values: what they are values of. */
  name?: string
  items: readonly MenuItem[]
}

interface Props {
  label: string
  groups: readonly MenuGroup[]
  close(): void
}

/** An open menu: arrows, Home and End move, Enter acts, Tab and Escape leave (WAI-ARIA's menu pattern). */
export function MenuItems({ label, groups, close }: Props) {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    buttonsOf(menu.current)[0]?.focus()
    const away = (event: Event) => {
      if (!menu.current?.parentElement?.contains(event.target as Node)) close()
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') close()
    const buttons = buttonsOf(menu.current)
    const to = nextOf(event.key, buttons.indexOf(document.activeElement as HTMLButtonElement), buttons.length)
    if (to === undefined) return
    event.preventDefault()
    buttons[to]?.focus()
  }
  return (
    <div class="popover menu" role="menu" aria-label={label} tabIndex={-1} ref={menu} onKeyDown={onKeyDown}>
      {groups.map(({ name, items }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a group inside a menu; a fieldset is none
        <div key={name ?? index} role="group" aria-label={name} class={name ? 'segmented' : 'menu__group'}>
          {items.map((item) => (
            <ItemButton key={item.label} item={item} close={close} />
          ))}
        </div>
      ))}
    </div>
  )
}

function ItemButton({ item, close }: { item: MenuItem; close(): void }) {
  const act = () => {
    close()
    item.act()
  }
  if (item.isOn !== undefined)
    return (
      <button type="button" role="menuitemradio" aria-checked={item.isOn} onClick={act}>
        {item.label}
      </button>
    )
  return (
    <button class="menu__item" type="button" role="menuitem" onClick={act}>
      {item.icon ?? <span />}
      <span>{item.label}</span>
      {item.keys && (
        <span class="menu__end" aria-hidden="true">
          {item.keys.map((key) => (
            <kbd key={key} class="keycap">
              {key}
            </kbd>
          ))}
        </span>
      )}
    </button>
  )
}

const buttonsOf = (menu: HTMLElement | null) => [...(menu?.querySelectorAll('button') ?? [])]

/** The place that a key leads to; undefined where it leads nowhere. */
function nextOf(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown' || key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowUp' || key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
