/** The drawings that a glance shows: apart from Icon.tsx, so that the popup carries no other. */
export const here = () => (
  <>
    <circle class="solid" cx="10" cy="10" r="8" />
    <path d="M10 5.6v6M7.3 9.2l2.7 2.7 2.7-2.7M7 14.2h6" stroke="var(--paper)" />
  </>
)

export const more = () => (
  <>
    <circle class="solid" cx="4.5" cy="10" r="1.35" />
    <circle class="solid" cx="10" cy="10" r="1.35" />
    <circle class="solid" cx="15.5" cy="10" r="1.35" />
  </>
)

export const offline = () => (
  <>
    <path d="M3 3.2 16.8 17M2.4 8.3a11 11 0 0 1 3.9-2.4M9.3 5.1a11 11 0 0 1 8.3 3.2M5.2 11.3a7 7 0 0 1 3.2-1.8M12.3 9.8a7 7 0 0 1 2.5 1.5" />
    <circle class="solid" cx="10" cy="15.2" r="1.35" />
  </>
)

export const away = () => (
  <>
    <circle cx="10" cy="10" r="7.2" />
    <path d="M10 6.2v6M7.5 9.8l2.5 2.5 2.5-2.5" />
  </>
)

export const panel = () => (
  <>
    <rect x="2.75" y="3.75" width="14.5" height="12.5" rx="1.75" />
    <path d="M12.25 3.75v12.5" />
  </>
)

export const refresh = () => <path d="M15.9 11.2a6 6 0 1 1-1.4-5.2l1.7 1.7M16.4 3.6v4.2h-4.2" />
