import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readOpml } from '../utils/feed/opml/read-opml'
import { writeOpml } from '../utils/feed/opml/write-opml'
import type { Lists } from '../utils/jobs/job-context'

// A list of feeds is read or written once in a year: the worker starts without it.
export default defineUnlistedScript(() => {
  ;(globalThis as { broadsideLists?: Lists }).broadsideLists = { readOpml, writeOpml }
})
