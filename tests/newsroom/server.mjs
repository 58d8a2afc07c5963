import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import { answer, validate } from './answer.mjs'
import { spoil } from './faults.mjs'

const listen = (server, port) =>
  new Promise((done, fail) =>
    server.once('error', fail).listen(port, '127.0.0.1', () => done(server.address().port)),
  )

/** Which address is asked for, directly or as a proxy. */
function addressOf(request, isSecure) {
  const scheme = isSecure ? 'https' : 'http'
  const url = request.url.startsWith('/')
    ? `${scheme}://${request.headers.host ?? 'nobody.test'}${request.url}`
    : request.url
  if (!URL.canParse(url)) return undefined
  const { hostname, pathname, search, href } = new URL(url)
  return { host: hostname, path: decodeURI(pathname), search, url: href, isSecure }
}

const ownerOf = (desk, { host }) =>
  desk.sites.find(
    (site) => host === site.domain || host.endsWith(`.${site.domain}`) || host === site.pictureHost,
  )

function send(request, response, record, given, headers) {
  const body = Buffer.from(given.body)
  record.status = given.status ?? 200
  record.bytes = request.method === 'HEAD' ? 0 : body.length
  const length = record.status === 304 ? {} : { 'content-length': body.length }
  response.writeHead(record.status, {
    ...(given.type && { 'content-type': given.type }),
    ...given.headers,
    ...length,
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Answers one request for its publisher, with the fault that waits for it, and writes it down. */
function createClerk({ desk, faults, requests, strangers }) {
  async function handle(request, response, isSecure) {
    response.on('error', () => {})
    const address = addressOf(request, isSecure)
    if (!address?.host.endsWith('.test')) {
      if (address) strangers.add(address.host)
      response.writeHead(404, { connection: 'close' }).end()
      return
    }
    const { method, headers } = request
    const publisherId = ownerOf(desk, address)?.id
    const record = { ...address, publisherId, method, headers, at: Date.now(), status: undefined, bytes: 0 }
    requests.push(record)
    request.resume()
    await faults.pass(record)
    if (response.destroyed) return
    let given = answer(desk, address) ?? { status: 404, type: 'text/plain', body: 'nobody of that name' }
    const fault = faults.next(record)
    record.fault = fault
    if (fault) given = await spoil(fault, given, response, record)
    if (given && !response.destroyed)
      send(request, response, record, validate(given, headers), faults.headersFor(record))
  }
  return (isSecure) => (request, response) =>
    handle(request, response, isSecure).catch((error) => {
      console.error(error)
      response.destroy()
    })
}

/** Every open connection; closed, the door refuses new ones and breaks those that are open. */
function createDoor() {
  const sockets = new Set()
  const door = {
    isClosed: false,
    keep(socket) {
      if (door.isClosed) return socket.destroy()
      sockets.add(socket)
      socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    },
    drop() {
      for (const socket of sockets) socket.destroy()
    },
  }
  return door
}

/** Has no certificate for publishers that are on http alone. */
function createSecure({ desk, certificate, clerk, door }) {
  const isPlainOnly = (name) =>
    desk.sites.some((site) => site.scheme === 'http' && name.endsWith(site.domain))
  const SNICallback = (name, done) =>
    isPlainOnly(name) ? done(new Error('no certificate')) : done(null, undefined)
  return https
    .createServer({ ...certificate, SNICallback }, clerk(true))
    .on('connection', door.keep)
    .on('tlsClientError', () => {})
}

/** As a proxy for https: a line through to this server itself. */
const tunnel = (ports, door, strangers) => (request, socket, head) => {
  door.keep(socket)
  const [host, wanted] = request.url.split(':')
  const target = host.endsWith('.test') ? (wanted === '443' ? ports.tlsPort : ports.port) : undefined
  if (!target || door.isClosed) {
    strangers.add(host)
    return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  }
  const far = net.connect(target, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    far.write(head)
    far.pipe(socket).pipe(far)
  })
  far.on('error', () => socket.destroy()).on('close', () => socket.destroy())
  socket.on('close', () => far.destroy())
}

/** Serves every publisher over http and https, and as a proxy for both.
 * @param {{ desk: any, faults: any, certificate?: { key: Buffer, cert: Buffer }, port?: number }} options */
export async function serve({ desk, faults, certificate, port = 0 }) {
  const requests = []
  const strangers = new Set()
  const door = createDoor()
  const clerk = createClerk({ desk, faults, requests, strangers })
  const plain = http.createServer(clerk(false)).on('connection', door.keep)
  const ports = { port: await listen(plain, port), tlsPort: undefined }
  const secure = certificate && createSecure({ desk, certificate, clerk, door })
  if (secure) ports.tlsPort = await listen(secure, 0)
  plain.on('connect', tunnel(ports, door, strangers))
  return {
    ...ports,
    requests,
    strangers,
    /** Refuses every connection and breaks those that are open, as a machine without a network does. */
    setOffline(isOffline) {
      door.isClosed = isOffline
      if (isOffline) door.drop()
    },
    async stop() {
      const closed = [plain, secure]
        .filter(Boolean)
        .map((server) => new Promise((done) => server.close(done)))
      door.drop()
      await Promise.all(closed)
    },
  }
}
