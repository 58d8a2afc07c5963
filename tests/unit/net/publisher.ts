import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Publisher {
  url: string
  /** As `hostOf` names it. */
  host: string
  /** Every request that came, in order. */
  requests: IncomingMessage[]
  /** Bytes of bodies handed to the network. */
  sentBytes(): number
  /** Resolves when a client has gone away before its answer was finished. */
  hungUp: Promise<void>
  close(): Promise<void>
}

type Play = (request: IncomingMessage, response: ServerResponse) => void

/** A real server on the loopback that answers as `play` says. */
export async function startPublisher(play: Play): Promise<Publisher> {
  const requests: IncomingMessage[] = []
  let gone: () => void = () => undefined
  const hungUp = new Promise<void>((done) => {
    gone = done
  })
  let sent = 0
  const server = createServer((request, response) => {
    requests.push(request)
    response.on('close', () => {
      sent += response.socket?.bytesWritten ?? 0
      if (!response.writableEnded) gone()
    })
    play(request, response)
  })
  server.on('connection', (socket) =>
    socket.on('close', () => {
      sent = Math.max(sent, socket.bytesWritten)
    }),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}`,
    host,
    requests,
    sentBytes: () => sent,
    hungUp,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** Writes for ever, as fast as the client reads, until it hangs up. */
export function pour(
  response: ServerResponse,
  chunk: Uint8Array,
  limitBytes = Number.POSITIVE_INFINITY,
): void {
  let poured = 0
  const more = () => {
    while (!response.destroyed && poured < limitBytes) {
      poured += chunk.byteLength
      if (!response.write(chunk)) return response.once('drain', more)
    }
    if (!response.destroyed) response.end()
    return undefined
  }
  more()
}
