interface Lanes<Item> {
  /** How many at once. */
  width: number
  /** Two items of one lane never run at once, such as two addresses of one host. */
  laneOf?(item: Item): string
}

/** Runs `work` over `items` in their order, but for an item whose lane is taken: it waits, and others go ahead of it. */
export async function inParallel<Item>(
  items: readonly Item[],
  { width, laneOf }: Lanes<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items]
  const taken = new Set<string>()
  let running = 0
  await new Promise<void>((resolve, refuse) => {
    const start = () => {
      while (running < width) {
        const at = laneOf ? waiting.findIndex((item) => !taken.has(laneOf(item))) : 0
        const item = waiting[at]
        if (item === undefined) break
        waiting.splice(at, 1)
        run(item, laneOf?.(item))
      }
      if (running === 0) resolve()
    }
    const run = (item: Item, lane: string | undefined) => {
      running += 1
      if (lane !== undefined) taken.add(lane)
      work(item).then(() => {
        running -= 1
        if (lane !== undefined) taken.delete(lane)
        start()
      }, refuse)
    }
    start()
  })
}
