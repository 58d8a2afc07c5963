interface BrowserEvent<Listener> {
  addListener(listener: Listener): void
  removeListener(listener: Listener): void
}

/** Listens to an event of the browser. Returns what ends it. */
export function listen<Listener>(event: BrowserEvent<Listener>, listener: Listener): () => void {
  event.addListener(listener)
  return () => event.removeListener(listener)
}
