import type { ComponentChildren } from 'preact'

const shapes = {
  back: <path d="M12 4.5 6.5 10l5.5 5.5" />,
  bookmark: <path d="M5.5 3.5h9v13L10 13.2l-4.5 3.3z" />,
  bookmarked: <path d="M5.5 3.5h9v13L10 13.2l-4.5 3.3z" fill="currentColor" />,
  check: <path d="m4.6 10.6 3.6 3.6 7.2-8.2" />,
  external: <path d="M8.2 4.6H4.6v10.8h10.8v-3.6M11.4 3.9h4.7v4.7M15.8 4.2l-6.6 6.6" />,
  here: (
    <>
      <circle class="solid" cx="10" cy="10" r="8" />
      <path d="M10 5.6v6M7.3 9.2l2.7 2.7 2.7-2.7M7 14.2h6" stroke="var(--paper)" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.4v4.4" />
      <circle class="solid" cx="10" cy="6.6" r=".95" />
    </>
  ),
  more: (
    <>
      <circle class="solid" cx="4.5" cy="10" r="1.35" />
      <circle class="solid" cx="10" cy="10" r="1.35" />
      <circle class="solid" cx="15.5" cy="10" r="1.35" />
    </>
  ),
  next: <path d="M8 4.5 13.5 10 8 15.5" />,
  panel: (
    <>
      <rect x="2.75" y="3.75" width="14.5" height="12.5" rx="1.75" />
      <path d="M12.25 3.75v12.5" />
    </>
  ),
  refresh: <path d="M15.9 11.2a6 6 0 1 1-1.4-5.2l1.7 1.7M16.4 3.6v4.2h-4.2" />,
  sheet: (
    <>
      <rect x="4.25" y="2.75" width="11.5" height="14.5" rx=".75" />
      <path d="M6.9 6.2h6.2M6.9 9.6h2.4M6.9 12h2.4M6.9 14.2h2.4M11.3 9.6h1.8M11.3 12h1.8M11.3 14.2h1.8" />
    </>
  ),
  lock: (
    <>
      <rect x="4.5" y="9" width="11" height="7.6" rx="1.5" />
      <path d="M7 9V6.6a3 3 0 0 1 6 0V9" />
    </>
  ),
  offline: (
    <>
      <path d="M3 3.2 16.8 17M2.4 8.3a11 11 0 0 1 3.9-2.4M9.3 5.1a11 11 0 0 1 8.3 3.2M5.2 11.3a7 7 0 0 1 3.2-1.8M12.3 9.8a7 7 0 0 1 2.5 1.5" />
      <circle class="solid" cx="10" cy="15.2" r="1.35" />
    </>
  ),
  plus: <path d="M10 4v12M4 10h12" />,
} satisfies Record<string, ComponentChildren>

export type IconName = keyof typeof shapes

/** A drawing for the eye only; the control that it is on has the name. */
export function Icon({ name, size, flips }: { name: IconName; size?: 'xs' | 'sm' | 'lg'; flips?: boolean }) {
  const classes = ['icon', size && `icon--${size}`, flips && 'icon--flip'].filter(Boolean).join(' ')
  return (
    <svg class={classes} viewBox="0 0 20 20" aria-hidden="true">
      {shapes[name]}
    </svg>
  )
}
