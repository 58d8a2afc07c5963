import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'

/** Speaks Marionette's protocol: `length:json` either way.
 * @param {import('node:net').Socket} socket */
function converse(socket) {
  const waiting = new Map()
  let buffer = Buffer.alloc(0)
  let last = 0
  const greeted = new Promise((yes, no) => waiting.set(0, { yes, no }))
  const giveUp = () => {
    for (const { no } of waiting.values()) no(new Error('Firefox is gone'))
    waiting.clear()
  }
  socket.on('error', giveUp).on('close', giveUp)
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data])
    for (let colon = buffer.indexOf(':'); colon > 0; colon = buffer.indexOf(':')) {
      const end = colon + 1 + Number(buffer.subarray(0, colon))
      if (buffer.length < end) return
      const message = JSON.parse(buffer.subarray(colon + 1, end).toString())
      buffer = buffer.subarray(end)
      const [, id, error, value] = Array.isArray(message) ? message : [1, 0, null, message]
      if (error) waiting.get(id)?.no(new Error(`${error.error}: ${error.message}`))
      else waiting.get(id)?.yes(value)
      waiting.delete(id)
    }
  })
  const send = (name, params = {}) =>
    new Promise((yes, no) => {
      waiting.set(++last, { yes, no })
      const message = JSON.stringify([0, last, name, params])
      socket.write(`${Buffer.byteLength(message)}:${message}`)
    })
  return { send, greeted }
}

/** Firefox, listening on a port that it writes down. */
function launch({ binary, profile, prefs, headless }) {
  const lines = Object.entries({ 'marionette.port': 0, ...prefs }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join(''))
  const args = [
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    ...(headless ? ['--headless'] : []),
    '--profile',
    profile,
  ]
  // A screen tall enough for pictures of a whole panel.
  const env = { ...process.env, MOZ_HEADLESS_WIDTH: '1600', MOZ_HEADLESS_HEIGHT: '1200' }
  const child = spawn(binary, args, { stdio: 'ignore', env })
  // A test that breaks down must leave no Firefox behind.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const life = { hasExited: false, kill, exited: undefined }
  life.exited = new Promise((done) =>
    child.once('exit', () => {
      life.hasExited = true
      process.off('exit', kill)
      done()
    }),
  )
  return life
}

/** The port, once it is written down. */
async function portIn(portFile, life) {
  for (const end = Date.now() + 90_000; ; await rest(100)) {
    const port = existsSync(portFile) && readFileSync(portFile, 'utf8')
    if (port) return Number(port)
    if (life.hasExited) throw new Error('Firefox ended as it started')
    if (Date.now() < end) continue
    life.kill()
    throw new Error('Firefox did not start within 90 s')
  }
}

/** Starts Firefox and gives what runs functions in its own windows (chrome context).
 * @param {{ binary: string, profile: string, prefs: Record<string, string | number | boolean>, headless: boolean }} options */
export async function startMarionette(options) {
  const portFile = join(options.profile, 'MarionetteActivePort')
  rmSync(portFile, { force: true })
  const life = launch(options)
  const socket = connect(await portIn(portFile, life), '127.0.0.1')
  const { send, greeted } = converse(socket)
  await greeted
  await send('WebDriver:NewSession', { acceptInsecureCerts: true })
  await send('WebDriver:SetTimeouts', { script: 120_000, pageLoad: 60_000 })
  await send('Marionette:SetContext', { value: 'chrome' })
  return {
    send,
    exited: life.exited,
    /** Runs a function, which may be async, in the browser's window. Arguments and answer go as JSON. */
    async chrome(fn, ...args) {
      const script = `const done = arguments[arguments.length - 1]
        Promise.resolve((${fn})(...JSON.parse(arguments[0]))).then(v => done({ v }), e => done({ e: e?.message ?? String(e) }))`
      const { value } = await send('WebDriver:ExecuteAsyncScript', {
        script,
        args: [JSON.stringify(args)],
        newSandbox: false,
      })
      if (value.e) throw new Error(value.e)
      return value.v
    },
    async quit() {
      // The graceful way writes the profile; a modal dialog would make it wait for ever.
      await Promise.race([send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {}), rest(10_000)])
      await Promise.race([life.exited, rest(20_000)])
      if (!life.hasExited) life.kill()
      await life.exited
      socket.destroy()
    },
  }
}
