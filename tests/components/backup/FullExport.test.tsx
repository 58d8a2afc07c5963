import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FullExport } from '../../../components/backup/FullExport'
import { ImportView } from '../../../components/opml/ImportView'
import type { BackupLook } from '../../../utils/model/backup'
import { world } from '../fake-browser'
import { sourceOf } from '../records'
import { clear, expectAccessible, fill, press, seen, sent, show, showInMain, went } from '../stage'

const sites = ['*://*.bay.example/*']
const look: BackupLook = {
  ...{ madeAt: Date.UTC(2026, 10, 20), sourceCount: 3, followedCount: 1, folderCount: 2 },
  ...{ savedCount: 4, savedHereCount: 1, readCount: 9, readHereCount: 0, articleCount: 4 },
  ...{ settings: 'kept', missingSites: sites },
}

function chooseFile(text: string, name: string) {
  const field = document.querySelector<HTMLInputElement>('#opml-file')!
  const files = new DataTransfer()
  files.items.add(new File([text], name))
  field.files = files.files
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

describe('a full export', () => {
  beforeEach(clear)

  it('says its size before and after, and has its day in its name', async () => {
    const saved: string[] = []
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download)
    })
    await fill({ sources: [sourceOf('Bay')] })
    showInMain(<FullExport />)
    await seen('Now 1 source and 0 saved articles, about 500 B.')
    await expectAccessible()
    press('Export all')
    await vi.waitFor(() =>
      expect(went.said[0]).toMatch(/^broadside-\d{4}-\d\d-\d\d\.jsonl is saved, \d+ B\.$/),
    )
    click.mockRestore()
    expect(went.said[0]).toContain(saved[0])
  })

  it('says what it holds and how much of it is here, asks once, and reports what came', async () => {
    const counts = { added: 2, already: 1, repeated: 0, refused: 0 }
    const marks = { savedCount: 3, readCount: 9, articleCount: 3, settings: 'kept' as const }
    world.answers.set('lookAtBackup', () => ({ isOk: true, value: look }))
    world.answers.set('importBackup', () => ({
      isOk: true,
      value: { lines: [], counts, waitingCount: 0, folderCount: 0, marks },
    }))
    show(<ImportView />)
    chooseFile('{"broadside":"full export"}', 'broadside.jsonl')
    await seen('broadside.jsonl is a full export')
    await seen('3, of them 1 here')
    await seen('It deletes and overwrites nothing. Your settings here stay.')
    await seen('It will name 1 site')
    await expectAccessible()
    expect(sent('lookAtOpml')).toEqual([])
    press('Import what is missing')
    await seen('2 sources added')
    await seen('Newly saved3')
    await seen('Newly marked read9')
    expect(world.asked).toEqual([sites])
    expect(went.said).toEqual(['2 sources added'])
    await expectAccessible()
  })

  it.each([
    ['cut-off', 'The end of the file is missing'],
    ['damaged', 'The file is damaged'],
    ['newer', 'The file is of a newer Broadside'],
    ['other', 'The file is no full export of Broadside'],
  ] as const)('that is wrong (%s) is named with the cause and the next step', async (found, words) => {
    world.answers.set('lookAtBackup', () => ({ isOk: false, failure: { kind: 'not-backup', found } }))
    show(<ImportView />)
    chooseFile('{', 'file.jsonl')
    await seen(`file.jsonl: ${words}`)
    await expectAccessible()
  })
})
