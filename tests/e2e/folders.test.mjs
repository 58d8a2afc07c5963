import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { follow, send } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

/** Runs in the page: the folders in sight, each with its level. */
const folders = () =>
  [...document.querySelectorAll('[role=treeitem]')].map(
    (row) => `${row.ariaLevel} ${row.querySelector('.tree__name')?.firstChild.textContent ?? ''}`,
  )

const saysOf = (words) =>
  [...document.querySelectorAll('[role=status], .toast')].some((one) => one.textContent.includes(words))

describe.each(['chromium', 'firefox'])('folders by keys alone, in %s', (name) => {
  let newsroom
  let browser
  let page

  beforeAll(async () => {
    newsroom = await startNewsroom()
    const sources = ['northern-wire', 'ellery-courier'].map((id) => newsroom.source(id))
    browser = await startBrowser({ browser: name, newsroom, pregrant: sources.flatMap(({ sites }) => sites) })
    await browser.grantHost(...sources.flatMap(({ sites }) => sites))
    page = await browser.openPage('sidepanel.html#/folders')
    for (const source of sources) await follow(page, source)
    await send(page, 'refresh')
    await page.waitFor(() => document.querySelectorAll('.folders-sources .pick').length === 2)
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  /** Tab from the page's title until something has focus. */
  const tabTo = async (selector) => {
    for (let times = 0; times < 20; times++) {
      if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return
      await page.press('Tab')
    }
    throw new Error(`Tab does not reach ${selector}`)
  }
  const make = async (words) => {
    await page.evaluate(() => document.querySelector('h1').focus())
    await tabTo('.folders-acts .button')
    await page.press('Enter')
    await page.waitFor(() => document.activeElement.matches('.tree input'))
    await page.type(words)
    await page.press('Enter')
    await page.waitFor(saysOf, `${words} is made`)
    await page.waitFor(
      (wanted) => document.activeElement.querySelector?.('.tree__name')?.textContent.includes(wanted),
      words,
    )
  }

  it('are made, renamed, nested, and deleted with a way back', async () => {
    await make('World')
    await make('Sea')
    await page.press('F2')
    await page.waitFor(() => document.activeElement.matches('.tree input'))
    await page.type('Coast')
    await page.press('Enter')
    await page.waitFor(saysOf, 'The name is now Coast')
    await page.waitFor(() => document.activeElement.matches('[role=treeitem]'))
    await page.press('m')
    await page.press('ArrowRight')
    await page.waitFor(saysOf, 'Now in World, place 1 of 1.')
    await page.press('Enter')
    await page.waitFor(saysOf, 'Coast is moved')
    await page.waitFor(() => document.activeElement.matches('[role=treeitem]'))
    expect(await page.evaluate(folders)).toEqual(['1 World', '2 Coast', '1 No folder'])
    await page.press('Delete')
    await page.waitFor(saysOf, 'Coast is deleted')
    await page.waitFor(() => document.querySelectorAll('[role=treeitem]').length === 2)
    await page.press('z')
    await page.waitFor(() => document.querySelectorAll('[role=treeitem]').length === 3)
    expect(await page.evaluate(folders)).toEqual(['1 World', '2 Coast', '1 No folder'])
  })

  it('are filled, and have their section on the front page', async () => {
    await page.evaluate(() => document.querySelector('h1').focus())
    await tabTo('[role=treeitem]')
    await page.press('End')
    await page.press('Enter')
    await page.waitFor(() => document.activeElement.textContent.startsWith('In no folder'))
    await tabTo('.folders-sources .checkbox')
    await page.press('Space')
    await page.waitFor(() => document.querySelector('.action-bar .button'))
    await tabTo('.action-bar .button')
    await page.press('Enter')
    await page.waitFor(saysOf, '1 source moved to World')
    await page.waitFor(
      () => document.querySelector('[role=treeitem][aria-level="1"] .tree__count').textContent.trim() === '1',
    )
    await page.evaluate(() => {
      location.hash = '#/front'
    })
    await page.waitFor(() => document.querySelector('.sheet-sections h2')?.textContent.startsWith('World'))
  })
})
