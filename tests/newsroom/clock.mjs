/** The newsroom's time. It stands still unless it is moved, or `ticks`.
 * @param {number} start @param {boolean} ticks */
export function createClock(start, ticks) {
  // Whole seconds: RSS and Last-Modified have no smaller ones.
  let at = Math.floor(start / 1000) * 1000
  let since = Date.now()
  const now = () => (ticks ? at + Math.floor((Date.now() - since) / 1000) * 1000 : at)
  return {
    now,
    start: at,
    /** @param {number} ms */
    advance(ms) {
      at = now() + ms
      since = Date.now()
      return at
    },
    /** @param {number} instant */
    set(instant) {
      at = instant
      since = Date.now()
      return at
    },
  }
}
