import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const { env, platform } = process

/** @type {Record<'chromium' | 'firefox', { asked: string, names: string[], mac: string[], windows: string[], debian: string, advice: string }>} */
const known = {
  chromium: {
    asked: 'CHROME_PATH',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'brave-browser',
    ],
    mac: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
    windows: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
    debian: 'chromium',
    advice: 'Install Chromium, Chrome or Edge, or set CHROME_PATH to the one you have.',
  },
  firefox: {
    asked: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly', 'firefox'],
    mac: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
    debian: 'firefox-esr',
    advice: 'Install Firefox 153 or later, or set FIREFOX_PATH to the one you have.',
  },
}

const macBinary = { Firefox: 'firefox', 'Firefox Developer Edition': 'firefox', 'Firefox Nightly': 'firefox' }

/** Every place where a browser of this kind may be, in the order of preference. */
function* places({ asked, names, mac, windows }) {
  if (env[asked]) yield env[asked]
  if (platform === 'darwin')
    for (const root of ['/Applications', join(env.HOME ?? '', 'Applications')])
      for (const name of mac) yield join(root, `${name}.app/Contents/MacOS/${macBinary[name] ?? name}`)
  else if (platform === 'win32')
    for (const root of [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA])
      for (const path of root ? windows : []) yield join(root, path)
  else
    for (const name of names) for (const folder of (env.PATH ?? '').split(delimiter)) yield join(folder, name)
}

function installFromDebian(name) {
  console.error(`No browser found: installing Debian's ${name} (about a minute).`)
  const run = (...args) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  run('update', '-q')
  run('install', '-y', '-q', '--no-install-recommends', name)
}

/** The path of an installed browser; on Debian, as root, installs one where there is none.
 * @param {'chromium' | 'firefox'} browser */
export function findBrowser(browser) {
  const kind = known[browser]
  if (env[kind.asked] && !existsSync(env[kind.asked]))
    throw new Error(`${kind.asked} says ${env[kind.asked]}, and there is nothing there.`)
  const look = () => [...places(kind)].find((path) => existsSync(path))
  const found = look()
  if (found) return found
  if (platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    try {
      installFromDebian(kind.debian)
    } catch {
      throw new Error(kind.advice)
    }
  }
  const installed = look()
  if (!installed) throw new Error(kind.advice)
  return installed
}
