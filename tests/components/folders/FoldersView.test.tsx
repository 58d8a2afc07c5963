import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FoldersView } from '../../../components/folders/FoldersView'
import type { Folder } from '../../../utils/model/folder'
import type { FolderId } from '../../../utils/model/ids'
import { world } from '../fake-browser'
import { sourceOf } from '../records'
import { clear, expectAccessible, fill, find, press, seen, sent, show, type, went } from '../stage'

const folderOf = (name: string, position: number, parentId?: string): Folder => ({
  id: name.toLowerCase() as FolderId,
  name,
  position,
  ...(parentId && { parentId: parentId as FolderId }),
})
const id = (name: string) => name as FolderId

const folders = [
  folderOf('World', 0),
  folderOf('Europe', 0, 'world'),
  folderOf('Science', 1),
  folderOf('Near', 2),
]
const wire = sourceOf('Northern Wire', { folderIds: [id('world')] })
const meridian = sourceOf('The Meridian', { folderIds: [id('world')] })
const talpost = sourceOf('Talpost', { folderIds: [id('europe')] })
const point = sourceOf('Penn Point')

async function open(): Promise<void> {
  await fill({ folders, sources: [wire, meridian, talpost, point] })
  show(<FoldersView />)
  await seen('Europe')
  await seen('Northern Wire')
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[role=treeitem]')]
const names = () => rows().map((row) => row.querySelector('.tree__name')?.firstChild?.textContent)
const focused = () => document.activeElement?.getAttribute('data-folder')
const status = () => [...document.querySelectorAll('[role=status]')].map((one) => one.textContent).join(' ')

async function chooseRow(folder: string): Promise<void> {
  const row = rows().find((one) => one.dataset.folder === folder)!
  row.focus()
  row.click()
  await vi.waitFor(() => expect(row.ariaSelected).toBe('true'))
}

async function stroke(...keys: string[]): Promise<void> {
  for (const key of keys) {
    type(key)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)))
  }
}

describe('the folders', () => {
  beforeEach(clear)

  it('are offered to be made where there are none', async () => {
    await fill({ sources: [point] })
    show(<FoldersView />)
    await seen('A folder gathers sources')
    await expectAccessible()
    press('New folder')
    await vi.waitFor(() => expect(document.querySelector('.tree input')).not.toBeNull())
    const field = document.querySelector<HTMLInputElement>('.tree input')!
    expect(document.activeElement).toBe(field)
    field.value = 'Near you'
    await stroke('Enter')
    expect(sent('makeFolder')).toEqual([{ name: 'Near you', parentId: undefined }])
    await vi.waitFor(() => expect(status()).toContain('Near you is made'))
  })

  it('stand as a tree with what is in each counted, and Tab stops at it once', async () => {
    await open()
    expect(names()).toEqual(['World', 'Europe', 'Science', 'Near', 'No folder'])
    expect(rows()[0]!.textContent).toContain('World section3')
    expect(rows().map((row) => row.ariaLevel)).toEqual(['1', '2', '1', '1', '1'])
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1)
    await expectAccessible()
  })

  it('are walked with arrows, Home and End, opened and closed', async () => {
    await open()
    rows()[0]!.focus()
    await stroke('ArrowDown', 'ArrowDown')
    expect(focused()).toBe('science')
    await stroke('ArrowUp', 'ArrowLeft')
    expect(focused()).toBe('world')
    await stroke('ArrowLeft')
    expect(names()).toEqual(['World', 'Science', 'Near', 'No folder'])
    expect(rows()[0]!.ariaExpanded).toBe('false')
    await stroke('ArrowRight', 'ArrowRight')
    expect(focused()).toBe('europe')
    await stroke('End')
    expect(focused()).toBe('unfiled')
    await stroke('Home')
    expect(focused()).toBe('world')
    await stroke('Enter')
    expect(document.activeElement?.textContent).toContain('In World')
  })

  it('are named in place, and a name that can’t be is refused there', async () => {
    await open()
    rows()[0]!.focus()
    await stroke('F2')
    const field = document.querySelector<HTMLInputElement>('.tree input')!
    expect(document.activeElement).toBe(field)
    field.value = 'Science'
    world.answers.set('renameFolder', () => ({
      isOk: false,
      failure: { kind: 'folder-exists', name: 'Science' },
    }))
    await stroke('Enter')
    await seen('There is a folder “Science” already')
    await expectAccessible()
    world.answers.delete('renameFolder')
    field.value = 'Abroad'
    await stroke('Enter')
    await vi.waitFor(() => expect(focused()).toBe('world'))
    expect(sent('renameFolder').at(-1)).toEqual({ folderId: 'world', name: 'Abroad' })
    await stroke('F2', 'Escape')
    expect(document.querySelector('.tree input')).toBeNull()
    expect(focused()).toBe('world')
    expect(went.backs).toBe(0)
  })

  it('are moved by keys, put down with Enter or left with Escape', async () => {
    await open()
    await chooseRow('science')
    await stroke('m')
    await seen('Now outside any folder, place 2 of 3.')
    await stroke('ArrowUp')
    expect(names()).toEqual(['Science', 'World', 'Europe', 'Near', 'No folder'])
    expect(focused()).toBe('science')
    await stroke('ArrowDown', 'ArrowRight')
    await seen('Now in World, place 2 of 2.')
    await expectAccessible()
    await stroke('Enter')
    expect(sent('moveFolder')).toEqual([{ folderId: 'science', parentId: 'world', beforeId: undefined }])
    await vi.waitFor(() => expect(went.said).toContain('Science is moved'))
    expect(focused()).toBe('science')
    await stroke('m', 'ArrowLeft', 'Escape')
    expect(sent('moveFolder')).toHaveLength(1)
    expect(went.backs).toBe(0)
  })

  it('are moved by pointer with the same steps', async () => {
    await open()
    await chooseRow('near')
    await vi.waitFor(() => expect(find('h2', 'In Near 0 of 0 chosen')).toBeTruthy())
    press('Move')
    await seen('Moving Near')
    press('One place up')
    await seen('Now outside any folder, place 2 of 3.')
    press('Into World')
    await seen('Now in World, place 2 of 2.')
    press('One place up')
    await seen('Now in World, place 1 of 2.')
    press('Put it here')
    await vi.waitFor(() =>
      expect(sent('moveFolder')).toEqual([{ folderId: 'near', parentId: 'world', beforeId: 'europe' }]),
    )
  })

  it('are deleted with a way back', async () => {
    await open()
    await chooseRow('europe')
    await stroke('Delete')
    await vi.waitFor(() => expect(sent('deleteFolder')).toEqual([{ folderId: 'europe' }]))
    expect(went.said).toEqual(['Europe is deleted. What was in it moved up'])
    await stroke('z')
    expect(sent('undo')).toHaveLength(1)
  })

  it('are filled with several sources at once', async () => {
    await open()
    for (const name of ['Northern Wire', 'The Meridian']) find('label', name).click()
    await seen('2 sources chosen. Their articles and marks move with them.')
    await expectAccessible()
    const target = document.querySelector('select')!
    expect([...target.options].map((one) => one.text)).toEqual([
      'World › Europe',
      'Science',
      'Near',
      'No folder',
    ])
    target.value = 'science'
    target.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() => find('button', 'Move to Science'))
    press('Move to Science')
    await vi.waitFor(() => expect(went.said).toContain('2 sources moved to Science'))
    expect(sent('fileSources')).toEqual([
      { sourceIds: [wire.id, meridian.id], outOf: 'world', into: 'science' },
    ])
  })
})
