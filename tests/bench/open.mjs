// npm run bench:open [rounds]: cold openings of the popup and the panel in Chromium, from the document's timeOrigin to the
// first headline painted, over stores of 1,000 and 10,000 entries, beside the simplest page that reads the same store and
// prints 30 headlines, in the same popup and panel. Cold: a press on the toolbar icon while no page and no worker of the
// extension runs, so that its process starts anew.
import { rmSync } from 'node:fs'
import { setTimeout as rest } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startBrowser } from '../browser/browser.mjs'
import { fillStore } from './fill.mjs'
import { withSimplestPage } from './simplest.mjs'

const rounds = Number(process.argv[2] ?? 20)
const extension = withSimplestPage(fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)))
const surfaces = { popup: 'popup.html', panel: 'sidepanel.html' }
const simplest = 'simplest.html'

/** Runs in the page: milliseconds from timeOrigin to the first paint that holds a headline. */
const firstHeadline = () =>
  new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const found = list.getEntries().find(({ element }) => element?.closest('li, h2, .story__head, .lead'))
      if (found) resolve(found.renderTime || found.startTime)
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })

/** Runs in a page of the extension: what a press on the icon shows. */
const showByPress = async (surface, path) => {
  await chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: surface === 'panel' })
  await chrome.action.setPopup({ popup: surface === 'popup' ? path : '' })
  await chrome.sidePanel.setOptions({ path: surface === 'panel' ? path : 'sidepanel.html', enabled: true })
}

/** One cold opening. @returns {Promise<number>} milliseconds */
async function openCold(browser, surface, path) {
  const { raw, extensionId } = browser
  const page = await browser.openPage('manifest.json')
  await page.evaluate(showByPress, surface, path)
  await page.close()
  await browser.hideHelper()
  await browser.killWorker()
  const isOurs = (target) => target.url().startsWith(`chrome-extension://${extensionId}/`)
  while (raw.targets().some(isOurs)) await rest(50)
  // The process of the extension ends a while after its last page.
  await rest(700)
  const [front] = await raw.pages()
  await front.bringToFront()
  await (await raw.extensions()).get(extensionId).triggerAction(front)
  const target = await raw.waitForTarget((each) => isOurs(each) && each.url().includes(path))
  const shown = await target.asPage()
  const milliseconds = await shown.evaluate(firstHeadline)
  await shown.close()
  return milliseconds
}

async function measure(count) {
  const browser = await startBrowser({ browser: 'chromium', extension })
  const times = {}
  try {
    const page = await browser.openPage('sidepanel.html')
    await page.waitFor(() => document.querySelector('[data-ready]'))
    await page.evaluate(fillStore, count)
    await page.close()
    for (let round = 0; round < rounds; round += 1)
      for (const [surface, own] of Object.entries(surfaces))
        for (const path of [simplest, own]) {
          const key = `${surface} ${path}`
          times[key] ??= []
          times[key].push(await openCold(browser, surface, path))
        }
  } finally {
    await browser.close()
  }
  return times
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
const results = {}
for (const count of [1000, 10000]) results[count] = await measure(count)
rmSync(extension, { recursive: true, force: true })

console.log(`${rounds} cold openings each, milliseconds from timeOrigin to the first headline painted`)
for (const [count, times] of Object.entries(results))
  for (const [key, numbers] of Object.entries(times)) {
    const [surface] = key.split(' ')
    const ratio = median(numbers) / median(times[`${surface} ${simplest}`])
    console.log(
      `${count.padStart(6)} entries  ${key.padEnd(22)} min ${Math.min(...numbers).toFixed(0)}  ` +
        `median ${median(numbers).toFixed(0)}  ${ratio.toFixed(2)} × the simplest page`,
    )
  }
for (const [surface, path] of Object.entries(surfaces)) {
  const key = `${surface} ${path}`
  const growth = median(results[10000][key]) / median(results[1000][key])
  console.log(`${surface}: 10,000 entries ${growth.toFixed(2)} × 1,000`)
}
