const inTwoHours = () => new Date(Date.now() + 2 * 3_600_000).toUTCString()
const status = (code) => ({ kind: 'http-status', status: code })
const broken = { failure: { kind: 'broken-off' }, says: 'breaks off' }
const late = { failure: { kind: 'timed-out', seconds: 20 }, says: 'took longer than 20 seconds' }
const circles = { failure: { kind: 'endless-redirects' }, says: 'leads on and on' }

/**
 * One source for each fault, by its id: what its feed does (in its own words where `fault` takes its feed's address),
 * and what is to be seen of it then. `failure`: what the store names, but for its host, which is the source's own where
 * `host` does not say otherwise; `says`: on its page and in the list; `waitMs`: until its next check.
 */
const failing = {
  hang: { fault: 'hang', ...late },
  stall: { fault: 'stall', ...late },
  trickle: { fault: 'drip:2000', ...late },
  reset: { fault: 'reset', failure: { kind: 'no-answer' }, says: 'does not answer' },
  cut: { fault: 'cut', ...broken },
  gzip: { fault: 'gzip', ...broken },
  loop: { fault: 'loop', ...circles },
  longchain: { fault: 'chain:40', ...circles },
  elsewhere: {
    fault: 'redirect:http://www.faraway.test/feed',
    failure: { kind: 'redirected-away' },
    host: 'www.faraway.test',
    says: 'leads on to www.faraway.test',
    button: 'Allow',
  },
  portal: {
    fault: 'redirect:http://login.hotel.test/',
    failure: { kind: 'redirected-away' },
    host: 'login.hotel.test',
    says: 'leads on to login.hotel.test',
    next: 'your network',
  },
  signin: {
    fault: 'page',
    failure: { kind: 'not-a-feed', found: 'sign-in' },
    says: 'sent a page to sign in on',
    next: 'Your network',
  },
  page: {
    fault: 'moved',
    failure: { kind: 'not-a-feed', found: 'page' },
    says: 'sent a web page, not a feed',
  },
  garbage: { fault: 'garbage', failure: { kind: 'not-a-feed', found: 'text' }, says: 'text that is no feed' },
  nothing: { fault: 'empty', failure: { kind: 'not-a-feed', found: 'nothing' }, says: 'an empty answer' },
  endless: { fault: 'endless', failure: { kind: 'too-large' }, says: 'sent more than 10 MB' },
  refused: { fault: 'status:401', failure: status(401), says: 'answered 401' },
  forbidden: { fault: 'status:403', failure: status(403), says: 'answered 403' },
  missing: { fault: 'status:404', failure: status(404), says: 'answered 404' },
  gone: { fault: 'status:410', failure: status(410), says: 'answered 410', reason: 'gone' },
  busy: { fault: 'status:429:900', failure: status(429), says: 'answered 429', waitMs: 900_000 },
  busydate: {
    fault: () => `status:429:${inTwoHours()}`,
    failure: status(429),
    says: 'answered 429',
    waitMs: 7_200_000,
  },
  closed: { fault: 'status:503:9000', failure: status(503), says: 'answered 503', waitMs: 9_000_000 },
  closeddate: {
    fault: () => `status:503:${inTwoHours()}`,
    failure: status(503),
    says: 'answered 503',
    waitMs: 7_200_000,
  },
  faulty: { fault: 'status:500', failure: status(500), says: 'answered 500' },
  network: { fault: 'status:511', failure: status(511), says: 'answered 511', next: 'sign in' },
}

/** The same for what does not keep a feed from being read. `fresh`: how many entries are new, 1 where it does not say. */
export const answering = {
  healthy: {},
  drip: { fault: 'drip:50' },
  slow: { fault: 'slow:1500' },
  chain: { fault: 'chain:5' },
  moved: { fault: 'redirect301:http://www.moved.test/feed?at=new', times: 1 },
  // German, so that there are letters that a wrong encoding shows.
  latin: { fault: 'charset:utf-8:latin1' },
  unicode: { fault: 'charset:iso-8859-1:utf8' },
  html: { fault: 'type:text/html' },
  picture: { fault: 'type:image/png' },
  unchanged: { isQuiet: true, fresh: 0, status: 304, says: 'not changed' },
  emptied: { fault: 'emptied', fresh: 0, says: 'an empty feed' },
  archive: { fault: 'many:20000', fresh: 1000, says: '19,000 older ones left out' },
  ticker: { fault: 'renewed:800', fresh: 800 },
}

/** Chromium does not tell an extension where an address leads on to. */
const untold = { failure: { kind: 'led-away' }, says: 'leads on to another site', next: 'Open the address' }
const untoldHere = Object.fromEntries(
  ['loop', 'longchain', 'elsewhere', 'portal'].map((id) => [id, { fault: failing[id].fault, ...untold }]),
)

/** @param {string} browser */
export const failingIn = (browser) => (browser === 'chromium' ? { ...failing, ...untoldHere } : failing)
