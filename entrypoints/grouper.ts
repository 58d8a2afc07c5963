import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createGrouper } from '../utils/story/grouper'

// A script of its own: the worker starts without it and loads it with the first entries that a refresh brings.
export default defineUnlistedScript(() => {
  ;(globalThis as { broadsideGrouper?: typeof createGrouper }).broadsideGrouper = createGrouper
})
