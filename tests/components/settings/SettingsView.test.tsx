import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SettingsView } from '../../../components/settings/SettingsView'
import { browser, world } from '../fake-browser'
import { sourceOf } from '../records'
import { clear, expectAccessible, fill, hide, press, seen, sent, show } from '../stage'

const userOf = (host: string) =>
  [...document.querySelectorAll('.setting')].find((one) => one.firstElementChild?.textContent === host)
    ?.lastElementChild?.textContent

describe('settings', () => {
  beforeEach(clear)

  it('change by native controls with their names', async () => {
    show(<SettingsView />)
    await seen('Nothing. A site is asked for when you follow it.')
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Settings'))
    await expectAccessible()
    document.querySelector<HTMLInputElement>('[role=switch]')!.click()
    document.querySelectorAll<HTMLInputElement>('[type=radio]')[2]!.click()
    await vi.waitFor(() =>
      expect(sent('changeSettings')).toEqual([{ hasSingleKeys: false }, { density: 'roomy' }]),
    )
    await seen('Broadside 0.1.0')
  })

  it('name what may be read and who needs it, and give back what nobody needs', async () => {
    const pictures = '*://*.pictures.example/*'
    const wire = sourceOf('Northern Wire', { furtherSites: [pictures] })
    world.allowed.add(wire.site).add(pictures).add('*://*.old.example/*')
    await fill({ sources: [wire] })
    show(<SettingsView />)
    await seen('northernwire.example')
    await seen('old.example')
    await vi.waitFor(() => expect(userOf('pictures.example')).toBe('Northern Wire'))
    await expectAccessible()
    press('Give back old.example')
    await vi.waitFor(() => expect([...world.allowed]).toEqual([wire.site, pictures]))
  })

  it('ask once for every site where the reader prefers that, and give it back', async () => {
    show(<SettingsView />)
    await seen('Every site')
    press('Allow all')
    await vi.waitFor(() => expect(world.asked).toEqual([['*://*/*']]))
    await vi.waitFor(() => expect(sent('allowed')).toEqual([{ sites: ['*://*/*'] }]))
    await expectAccessible()
    world.allowed.add('*://*/*')
    browser.permissions.onAdded.tell()
    await seen('Give back')
    press('Give back Every site')
    await vi.waitFor(() => expect([...world.allowed]).toEqual([]))
  })

  it('show what the browser was told elsewhere, and listen no longer than they are open', async () => {
    const { onAdded, onRemoved } = browser.permissions
    show(<SettingsView />)
    await seen('Nothing. A site is asked for')
    world.allowed.add('*://*.new.example/*')
    onAdded.tell()
    await seen('new.example')
    expect([onAdded.count, onRemoved.count]).toEqual([1, 1])
    hide()
    await vi.waitFor(() => expect([onAdded.count, onRemoved.count]).toEqual([0, 0]))
  })
})
