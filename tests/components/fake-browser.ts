import type { CommandName } from '../../utils/commands/contract'

type Answer = (takes: never) => unknown

/** What a test says the extension's world answers, and what it was asked. */
export const world = {
  sent: [] as { command: CommandName; takes: unknown }[],
  answers: new Map<CommandName, Answer>(),
  allowed: new Set<string>(),
  /** What the reader says to the browser's question. */
  willAllow: true,
  asked: [] as string[][],
  opened: [] as string[],
  searched: [] as string[],
  tabUrl: undefined as string | undefined,
  /** Whether the page itself is a tab, not a panel. */
  isTab: false,
  stored: new Map<string, unknown>(),
}

export function forgetWorld(): void {
  Object.assign(world, {
    sent: [],
    asked: [],
    opened: [],
    searched: [],
    willAllow: true,
    tabUrl: undefined,
    isTab: false,
  })
  world.answers.clear()
  world.allowed.clear()
  world.stored.clear()
}

/** An event of the extension API that a test can tell, and count the listeners of. */
export function eventOf<Told extends unknown[] = []>() {
  const listeners = new Set<(...told: Told) => void>()
  return {
    addListener: (listener: (...told: Told) => void) => void listeners.add(listener),
    removeListener: (listener: (...told: Told) => void) => void listeners.delete(listener),
    tell(...told: Told) {
      for (const listener of listeners) listener(...told)
    },
    get count() {
      return listeners.size
    },
  }
}

/** The parts of the extension API that screens reach. */
export const browser = {
  runtime: {
    id: 'broadside',
    getURL: (path: string) => path,
    getManifest: () => ({ version: '0.1.0' }),
    async sendMessage(message: { command: CommandName; takes: never }) {
      world.sent.push(message)
      const answer = world.answers.get(message.command)
      return answer ? answer(message.takes) : { isOk: true, value: null }
    },
  },
  permissions: {
    async request({ origins }: { origins: string[] }) {
      world.asked.push(origins)
      if (world.willAllow) for (const origin of origins) world.allowed.add(origin)
      return world.willAllow
    },
    contains: async ({ origins }: { origins: string[] }) => origins.every((one) => world.allowed.has(one)),
    getAll: async () => ({ origins: [...world.allowed] }),
    async remove({ origins }: { origins: string[] }) {
      for (const origin of origins) world.allowed.delete(origin)
      return true
    },
    onAdded: eventOf(),
    onRemoved: eventOf(),
  },
  tabs: {
    create: async ({ url }: { url: string }) => void world.opened.push(url),
    getCurrent: async () => (world.isTab ? { windowId: 1 } : undefined),
    query: async () => [{ url: world.tabUrl, windowId: 1 }],
  },
  search: { search: async ({ query }: { query: string }) => void world.searched.push(query) },
  storage: {
    local: {
      get: async (keys: string | string[]) =>
        Object.fromEntries(
          [keys].flat().flatMap((key) => (world.stored.has(key) ? [[key, world.stored.get(key)]] : [])),
        ),
      set: async (items: object) => {
        for (const [key, value] of Object.entries(items)) world.stored.set(key, value)
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) world.stored.delete(key)
      },
    },
    session: {
      get: async () => ({}),
      set: async () => {},
      onChanged: eventOf<[Record<string, { newValue?: unknown }>]>(),
    },
  },
}
