import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startNewsroom } from '../newsroom/newsroom.mjs'
import { startBrowser } from './browser.mjs'
import { followAll } from './follow.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const asked = process.argv.slice(2)
const browserName = asked.includes('firefox') ? 'firefox' : 'chromium'
const hasNewsroom = asked.includes('--newsroom')
const given = asked.find((each) => each.startsWith('--extension='))?.slice('--extension='.length)
const extension = resolve(
  given ?? join(root, '.output', browserName === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'),
)
const pictures = join(root, '.output', 'pictures')

const { DISPLAY, WAYLAND_DISPLAY } = process.env
const hasDisplay =
  !asked.includes('--headless') && (process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY))
const tell = (text) => console.error(text)

/** Waits for the first painted view and its fonts. */
async function frontPage(surface) {
  await surface.waitFor(() => {
    const headlines = [...document.querySelectorAll('h1, h2, h3')].filter(({ textContent }) =>
      textContent.trim(),
    )
    return Boolean(document.querySelector('[data-ready]')) && headlines.length > 0
  })
  await surface.evaluate(() => document.fonts.ready.then(() => true))
  return surface
}

async function picture(surface, name, size) {
  const paths = []
  for (const scheme of ['light', 'dark']) {
    await surface.setColourScheme(scheme)
    // Controls fade from one colour to the other.
    await new Promise((resolve) => setTimeout(resolve, 400))
    paths.push(join(pictures, `${browserName}-${name}-${scheme}.png`))
    await surface.screenshot(paths.at(-1), size)
  }
  await surface.setColourScheme('light')
  return paths
}

/** Without a display: pictures of what a reader would see, and its text. */
async function show(browser) {
  mkdirSync(pictures, { recursive: true })
  const popup = await frontPage(await browser.openPopup())
  const paths = await picture(popup, 'popup')
  await popup.close()
  const panel = await frontPage(await browser.openPanel())
  console.log(await panel.text())
  paths.push(...(await picture(panel, 'panel', { width: 360 })))
  const wide = await frontPage(await browser.openPage('sidepanel.html'))
  paths.push(...(await picture(wide, 'wide', { width: 1280 })))
  console.log(`\n${paths.join('\n')}`)
}

async function run() {
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`There is no extension in ${extension}: run npm run build first.`)
  const newsroom = hasNewsroom ? await startNewsroom({ ticks: true }) : undefined
  const browser = await startBrowser({
    browser: browserName,
    extension,
    newsroom,
    headless: !hasDisplay,
    pregrant: newsroom && 'all',
  })
  const end = async () => {
    await browser.close()
    await newsroom?.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end().then(() => process.exit(130)))
  try {
    if (newsroom) {
      const page = await browser.openPage('sidepanel.html')
      await followAll(browser, newsroom, page, tell)
      await page.close()
    }
    if (hasDisplay) {
      await frontPage(await browser.openPanel())
      await browser.hideHelper()
      tell('Broadside is open at the side of the browser. Close the browser to end.')
      await browser.untilClosed()
    } else await show(browser)
  } finally {
    await end()
  }
}

try {
  await run()
} catch (error) {
  tell(error.message)
  process.exitCode = 1
}
