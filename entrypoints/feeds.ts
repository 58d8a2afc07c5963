import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { type FeedReader, feedReader } from '../utils/feed/feed-reader'

// A script of its own: a worker that only marks something as read starts without it, and the seldom jobs use it too.
export default defineUnlistedScript(() => {
  ;(globalThis as { broadsideFeeds?: FeedReader }).broadsideFeeds = feedReader
})
