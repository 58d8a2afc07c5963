import { defineQuery } from '../query'

/** The action that would be taken back; undefined where there is none. */
export const newestUndoQuery = defineQuery(
  ['undos'],
  async (read) => (await read.objectStore('undos').openCursor(null, 'prev'))?.value,
)
