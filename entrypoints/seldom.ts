import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { type SeldomJobs, seldomJobs } from '../utils/jobs/seldom'

// A script of its own: the worker starts without it and loads it with the first of these jobs.
export default defineUnlistedScript(() => {
  ;(globalThis as { broadsideSeldom?: SeldomJobs }).broadsideSeldom = seldomJobs
})
