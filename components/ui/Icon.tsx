import type { ComponentChildren } from 'preact'
import { away, here, more, offline, panel, refresh } from './glance-shapes'
import { Shape } from './Shape'

const shapes = {
  away,
  here,
  more,
  offline,
  panel,
  refresh,
  back: () => <path d="M12 4.5 6.5 10l5.5 5.5" />,
  bookmark: () => <path d="M5.5 3.5h9v13L10 13.2l-4.5 3.3z" />,
  bookmarked: () => <path d="M5.5 3.5h9v13L10 13.2l-4.5 3.3z" fill="currentColor" />,
  check: () => <path d="m4.6 10.6 3.6 3.6 7.2-8.2" />,
  close: () => <path d="m5 5 10 10M15 5 5 15" />,
  down: () => <path d="M4.5 8 10 13.5 15.5 8" />,
  download: () => (
    <>
      <path d="M10 3.2v8.2M6.7 8.3l3.3 3.3 3.3-3.3" />
      <path d="M3.8 13v3.4h12.4V13" />
    </>
  ),
  error: () => (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6.2v4.6" />
      <circle class="solid" cx="10" cy="13.6" r=".95" />
    </>
  ),
  external: () => <path d="M8.2 4.6H4.6v10.8h10.8v-3.6M11.4 3.9h4.7v4.7M15.8 4.2l-6.6 6.6" />,
  file: () => (
    <>
      <path d="M5 3.2h6.2L15 7v9.8H5z" />
      <path d="M11 3.2V7h4" />
    </>
  ),
  folder: () => <path d="M2.8 5h5l1.6 2h7.8v8.6H2.8z" />,
  info: () => (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.4v4.4" />
      <circle class="solid" cx="10" cy="6.6" r=".95" />
    </>
  ),
  keyboard: () => (
    <>
      <rect x="2.5" y="5" width="15" height="10" rx="1.5" />
      <path d="M6.5 12.2h7M5.5 8.4h.1M8.5 8.4h.1M11.5 8.4h.1M14.4 8.4h.1" />
    </>
  ),
  lock: () => (
    <>
      <rect x="4.5" y="9" width="11" height="7.6" rx="1.5" />
      <path d="M7 9V6.6a3 3 0 0 1 6 0V9" />
    </>
  ),
  next: () => <path d="M8 4.5 13.5 10 8 15.5" />,
  plus: () => <path d="M10 4v12M4 10h12" />,
  search: () => (
    <>
      <circle cx="8.75" cy="8.75" r="5.25" />
      <path d="m12.75 12.75 4 4" />
    </>
  ),
  settings: () => (
    <>
      <path d="M3.5 6.2h6.2M14 6.2h2.5M3.5 13.8h2.6M10.4 13.8h6.1" />
      <circle cx="11.9" cy="6.2" r="2" />
      <circle cx="8.2" cy="13.8" r="2" />
    </>
  ),
  sheet: () => (
    <>
      <rect x="4.25" y="2.75" width="11.5" height="14.5" rx=".75" />
      <path d="M6.9 6.2h6.2M6.9 9.6h2.4M6.9 12h2.4M6.9 14.2h2.4M11.3 9.6h1.8M11.3 12h1.8M11.3 14.2h1.8" />
    </>
  ),
  stack: () => <path d="M3.4 7 10 3.6 16.6 7 10 10.4zM3.4 10.4 10 13.8l6.6-3.4M3.4 13.6 10 17l6.6-3.4" />,
  up: () => <path d="M4.5 12 10 6.5l5.5 5.5" />,
  undo: () => <path d="M6.8 4 3.6 7.2l3.2 3.2M3.8 7.2h7.6a4.4 4.4 0 0 1 0 8.8H7" />,
} satisfies Record<string, () => ComponentChildren>

export type IconName = keyof typeof shapes

/** An icon of the panel by its name; for the eye only. */
export function Icon({ name, size, flips }: { name: IconName; size?: 'xs' | 'sm' | 'lg'; flips?: boolean }) {
  return (
    <Shape size={size} flips={flips}>
      {shapes[name]()}
    </Shape>
  )
}
