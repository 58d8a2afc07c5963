import { setTimeout as rest } from 'node:timers/promises'
import { feedFaults } from './feed-faults.mjs'
import { seeded } from './seeded.mjs'

const random = seeded('noise')
/** The same in every run: of bytes by chance some begin as JSON or as a page does. */
const noise = Buffer.from(Array.from({ length: 2000 }, () => 128 + Math.floor(random() * 128)))

/**
 * What may go wrong, by name; `:` parts are parameters.
 * hang, reset, stall (half a body, then nothing), cut (half a body, then the socket breaks), slow:MS (before the answer),
 * drip:MS (twenty pieces, MS apart), huge[:MB] (default 50), endless, status:CODE[:RETRY-AFTER],
 * redirect:URL (302), redirect301:URL, redirect307:URL, redirect308:URL, chain:HOPS (then the answer), loop,
 * page (a log-in page instead), moved (a page with ways on instead), empty, garbage, broken (the first half as if it were
 * all), type:MIME, body:TEXT, emptied, many:COUNT, renewed:COUNT, charset:DECLARED:REAL, gzip (broken)
 */
const changes = {
  ...feedFaults,
  status: (_given, [code, ...after]) => ({
    type: 'text/plain',
    body: `${code}`,
    status: Number(code),
    headers: after.length ? { 'retry-after': after.join(':') } : {},
  }),
  page: () => ({
    type: 'text/html',
    body: '<!doctype html><title>Log in</title><h1>Log in to the guest network</h1><form></form>',
  }),
  moved: () => ({
    type: 'text/html',
    body: `<!doctype html><title>All news</title><h1>All news</h1>${'<p><a href="/news">More of it</a></p>'.repeat(20)}`,
  }),
  empty: (given) => ({ ...given, body: '' }),
  garbage: (given) => ({ ...given, body: noise }),
  broken: (given) => ({ ...given, body: given.body.slice(0, given.body.length / 2) }),
  type: (given, [type]) => ({ ...given, type }),
  body: (given, text) => ({ ...given, body: text.join(':') }),
}

const redirectCodes = { redirect: 302, redirect301: 301, redirect307: 307, redirect308: 308 }

/** Sends more than anybody should read; stops when nobody reads any more. The record tells how many bytes went out. */
async function flood(response, given, bytes, record) {
  response.writeHead(200, { 'content-type': given.type ?? 'text/xml' })
  response.write(given.body.slice(0, Math.floor(given.body.length / 2)))
  const filler = Buffer.alloc(64 * 1024, '<!-- more -->\n')
  let go = () => {}
  response.on('drain', () => go()).on('close', () => go())
  for (let sent = 0; sent < bytes && !response.destroyed; sent += filler.length) {
    record.sent = sent
    if (!response.write(filler) && !response.destroyed)
      await new Promise((done) => {
        go = done
      })
  }
  response.end()
}

async function drip(response, given, ms) {
  const body = Buffer.from(given.body)
  response.writeHead(given.status ?? 200, { ...given.headers, 'content-type': given.type })
  for (let piece = 0; piece < 20 && !response.destroyed; piece++) {
    response.write(body.subarray((body.length * piece) / 20, (body.length * (piece + 1)) / 20))
    await rest(ms)
  }
  response.end()
}

/** Half a body, then nothing, or the end of the socket. */
function half(response, given, isCut) {
  const body = Buffer.from(given.body)
  response.writeHead(200, { ...given.headers, 'content-type': given.type, 'content-length': body.length })
  response.write(body.subarray(0, body.length / 2), () => isCut && setTimeout(() => response.destroy(), 20))
}

const takesOver = {
  hang: () => {},
  reset: (response) => response.req.socket.resetAndDestroy?.() ?? response.destroy(),
  stall: (response, given) => half(response, given, false),
  cut: (response, given) => half(response, given, true),
  drip: (response, given, [ms]) => drip(response, given, Number(ms)),
  huge: (response, given, [mb], record) => flood(response, given, Number(mb ?? 50) * 1024 * 1024, record),
  endless: (response, given, _rests, record) => flood(response, given, Number.POSITIVE_INFINITY, record),
}

const known = [
  ...Object.keys(changes),
  ...Object.keys(redirectCodes),
  ...Object.keys(takesOver),
  'slow',
  'chain',
  'loop',
]

/** Leads on so many times, always to another address of the same path, and then gives the answer. */
function chain(given, hops, { url }) {
  const next = new URL(url)
  const hop = Number(next.searchParams.get('hop') ?? 0)
  if (hop >= hops) return given
  next.searchParams.set('hop', hop + 1)
  return { status: 302, headers: { location: next.href }, body: '', type: 'text/plain' }
}

/** Makes the answer worse. Resolves to the answer to send, or to undefined where the fault has sent its own. */
export async function spoil(fault, given, response, record) {
  const [name, ...rests] = fault.split(':')
  if (name === 'slow') {
    await rest(Number(rests[0]))
    return given
  }
  if (name === 'chain') return chain(given, Number(rests[0]), record)
  if (name === 'loop') return { status: 302, headers: { location: record.url }, body: '', type: 'text/plain' }
  if (name in redirectCodes)
    return {
      status: redirectCodes[name],
      headers: { location: rests.join(':') },
      body: '',
      type: 'text/plain',
    }
  if (name in changes) return changes[name](given, rests, record)
  await takesOver[name](response, given, rests, record)
}

/** Whether a target (host, address or publisher's id) means this request. */
const matches = (target, { host, path, publisherId }) => {
  const bare = target.replace(/^https?:\/\//, '').replace(/[?#].*$/, '')
  return target === publisherId || bare === host || bare === `${host}${path}`
}

/** The faults and gates that are set. */
export function createFaults() {
  /** @type {{ target: string, fault: string, times: number }[]} */
  let set = []
  let gates = []
  let extraHeaders = []
  return {
    /** Sets a fault for a host, an address or all of a publisher; `times`: how often, always if left out. */
    fault(target, fault, { times = Number.POSITIVE_INFINITY } = {}) {
      if (!known.includes(fault.split(':')[0]))
        throw new Error(`no fault ${fault}; there are ${known.join(', ')}`)
      set.unshift({ target, fault, times })
    },
    clearFaults(target) {
      const isOther = (each) => target !== undefined && each.target !== target
      set = set.filter(isOther)
      extraHeaders = extraHeaders.filter(isOther)
    },
    /** Adds headers to every answer of a host, address or publisher, such as Cache-Control. */
    addHeaders(target, headers) {
      extraHeaders.push({ target, headers })
    },
    headersFor: (request) =>
      Object.assign(
        {},
        ...extraHeaders.filter(({ target }) => matches(target, request)).map(({ headers }) => headers),
      ),
    next(request) {
      const found = set.find((each) => each.times > 0 && matches(each.target, request))
      if (found) found.times--
      return found?.fault
    },
    /** Holds every answer of a host, address or publisher until released. `arrived` resolves at the first request.
     * @param {string} target @returns {{ target: string, waiting: number, arrived: Promise<object>, release(): void }} */
    gate(target) {
      let open
      let ring
      const released = new Promise((done) => {
        open = done
      })
      const arrived = new Promise((done) => {
        ring = done
      })
      const gate = { target, waiting: 0, arrived, released, ring }
      gates.push(gate)
      gate.release = () => {
        gates = gates.filter((each) => each !== gate)
        open()
      }
      return gate
    },
    async pass(request) {
      for (const gate of gates.filter(({ target }) => matches(target, request))) {
        gate.waiting++
        gate.ring(request)
        await gate.released
        gate.waiting--
      }
    },
  }
}
