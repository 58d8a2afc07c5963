import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ImportView } from '../../../components/opml/ImportView'
import { ListExchange } from '../../../components/opml/ListExchange'
import type { SourceId } from '../../../utils/model/ids'
import type { ImportLine, ImportReport, ListLook } from '../../../utils/model/import-report'
import { world } from '../fake-browser'
import { clear, expectAccessible, press, seen, sent, show, showInMain, went } from '../stage'

const sites = ['*://*.bay.example/*', '*://*.ridge.example/*']
const look: ListLook = { feedCount: 3, followedCount: 1, folderCount: 2, sites, missingSites: sites }
const sourceId = 'x' as SourceId
const line = (title: string, more: object): ImportLine =>
  ({ title, address: `https://${title.toLowerCase()}.example/feed`, ...more }) as ImportLine

function reportOf(lines: ImportLine[], folderCount = 0): ImportReport {
  const counts: ImportReport['counts'] = { added: 0, already: 0, repeated: 0, refused: 0 }
  for (const { outcome } of lines) counts[outcome] += 1
  const waitingCount = lines.filter((one) => one.outcome === 'added' && !one.isAllowed).length
  return { lines, counts, waitingCount, folderCount }
}

const four = (isAllowed: boolean) => [
  line('Bay', { outcome: 'added', sourceId, isAllowed }),
  line('Ridge', { outcome: 'already', sourceId, isFiled: true }),
  line('Bay2', { outcome: 'repeated', sourceId }),
  line('Notes', { outcome: 'refused', failure: { kind: 'outline-without-address' } }),
]

/** As the file field gives it after the reader chose a file. */
function chooseFile(text = '<opml/>', name = 'subscriptions.opml') {
  const field = document.querySelector<HTMLInputElement>('#opml-file')!
  const files = new DataTransfer()
  files.items.add(new File([text], name))
  field.files = files.files
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

function answer(report: ImportReport, seenList = look) {
  world.answers.set('lookAtOpml', () => ({ isOk: true, value: seenList }))
  world.answers.set('importOpml', () => ({ isOk: true, value: report }))
}

describe('importing a list of feeds', () => {
  beforeEach(clear)

  it('says what the file holds, asks once for all sites, and reports each line', async () => {
    answer(reportOf(four(true), 2))
    show(<ImportView />)
    await expectAccessible()
    chooseFile()
    await seen('subscriptions.opml holds')
    await seen('It will name 2 sites')
    expect(world.asked).toEqual([])
    expect(document.activeElement?.textContent).toContain('subscriptions.opml holds')
    await expectAccessible()
    press('Import 2 feeds')
    await seen('1 source added')
    expect(world.asked).toEqual([sites])
    expect(sent('importOpml')).toEqual([{ base64: btoa('<opml/>') }])
    expect(document.activeElement?.tagName).toBe('H1')
    const heads = [...document.querySelectorAll('h2')].map((head) => head.textContent)
    expect(heads).toEqual(['Could not be added 1', 'Already followed 1', 'Listed again 1', 'Added 1'])
    await seen('No feed’s address. It may be an empty folder, a search folder or a note.')
    await seen('The same feed is followed. It is now in the folders of the list.')
    await seen('2 folders are new.')
    await expectAccessible()
    press('Show the front page')
    expect(went.routes).toEqual([{ view: 'front' }])
  })

  it('keeps what is refused, says so, and asks again on a press', async () => {
    world.willAllow = false
    answer(reportOf(four(false)))
    show(<ImportView />)
    chooseFile()
    await seen('holds')
    press('Import 2 feeds')
    await seen('1 source waits for your permission')
    await seen('Added and not fetched: not allowed.')
    await expectAccessible()
    world.willAllow = true
    press('Allow all')
    await vi.waitFor(() => expect(document.body.textContent).not.toContain('waits for your permission'))
    expect(world.asked).toEqual([sites, sites])
    expect(sent('allowed')).toEqual([{ sites }])
  })

  it('names a file that is no list, with the cause and the next step, and takes another', async () => {
    world.answers.set('lookAtOpml', () => ({ isOk: false, failure: { kind: 'not-opml', found: 'page' } }))
    show(<ImportView />)
    chooseFile('<html>', 'page.html')
    await seen('page.html: The file is a web page, not a list of feeds')
    await seen('Export the list again and choose that file.')
    expect(document.querySelector('#opml-file')?.getAttribute('aria-invalid')).toBe('true')
    await expectAccessible()
    answer(reportOf(four(true)))
    chooseFile()
    await seen('subscriptions.opml holds')
    press('Cancel')
    await vi.waitFor(() => expect(document.body.textContent).not.toContain('holds'))
    expect(sent('importOpml')).toEqual([])
  })

  it('asks nothing where every site is allowed', async () => {
    answer(reportOf(four(true)), { ...look, followedCount: 3, missingSites: [] })
    show(<ImportView />)
    chooseFile()
    await seen('You follow every feed of it.')
    press('Import its folders')
    await seen('1 source added')
    expect(world.asked).toEqual([])
  })

  it('finds a line among six hundred', async () => {
    const many = Array.from({ length: 600 }, (_, index) =>
      line(`Paper${index}`, { outcome: 'added', sourceId, isAllowed: true }),
    )
    answer(reportOf(many))
    show(<ImportView />)
    chooseFile()
    await seen('holds')
    press('Import 2 feeds')
    await seen('600 sources added')
    const field = document.querySelector<HTMLInputElement>('[type=search]')!
    field.value = 'paper599'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await vi.waitFor(() => expect(document.querySelectorAll('.report-lines li')).toHaveLength(1))
    field.value = 'paper600'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await seen('No line has “paper600” in its name or address.')
  })
})

describe('exporting sources', () => {
  beforeEach(clear)

  it('saves the list as a file', async () => {
    const saved: string[] = []
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download)
    })
    world.answers.set('exportOpml', () => ({ isOk: true, value: { text: '<opml/>', sourceCount: 3 } }))
    showInMain(<ListExchange />)
    press('Export')
    await vi.waitFor(() => expect(went.said).toEqual(['A list of 3 sources is saved']))
    click.mockRestore()
    expect(saved).toEqual(['broadside.opml'])
    await expectAccessible()
  })
})
