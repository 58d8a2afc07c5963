import { useEffect, useRef } from 'preact/hooks'

interface Item {
  label: string
  key?: string
  act(): void
}

/** An open menu: arrows move, Enter acts, Tab and Escape leave (WAI-ARIA's menu pattern). */
export function MenuItems({ label, items, close }: { label: string; items: Item[]; close(): void }) {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    menu.current?.querySelector('button')?.focus()
    const away = (event: Event) => {
      if (!menu.current?.parentElement?.contains(event.target as Node)) close()
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Tab') close()
    if (!step) return
    event.preventDefault()
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }
  return (
    <div class="popover menu" role="menu" aria-label={label} tabIndex={-1} ref={menu} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.label}
          class="menu__item"
          type="button"
          role="menuitem"
          onClick={() => {
            close()
            item.act()
          }}
        >
          <span />
          {item.label}
          <span class="menu__end">{item.key}</span>
        </button>
      ))}
    </div>
  )
}
