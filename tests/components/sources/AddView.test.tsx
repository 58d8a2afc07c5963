import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AddView } from '../../../components/sources/AddView'
import type { FeedOffer } from '../../../utils/model/source'
import { world } from '../fake-browser'
import { clear, expectAccessible, find, press, seen, sent, show, went } from '../stage'

const site = '*://*.harbournotes.example/*'
const offer = (title: string, more: Partial<FeedOffer> = {}): FeedOffer => ({
  url: `https://harbournotes.example/${title}.xml`,
  format: 'rss',
  title,
  entryCount: 3,
  latest: { title: 'Fog signal restored', publishedAt: Date.now() - 120_000 },
  ...more,
})
const answer = (offers: FeedOffer[]) => ({
  isOk: true,
  value: { url: 'https://harbournotes.example/', title: 'Harbour Notes', offers },
})

function enter(address: string): void {
  const field = document.querySelector<HTMLInputElement>('#address')!
  field.value = address
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

const look = async () => {
  await vi.waitFor(() => find('button', 'Look'))
  press('Look')
}

describe('adding a source', () => {
  beforeEach(clear)

  it('ties the words of a bad address to the field', async () => {
    show(<AddView />)
    await look()
    await seen('No address')
    enter('not an address')
    await look()
    await seen('“not an address” is no web address')
    const field = document.querySelector('#address')!
    expect(field.getAttribute('aria-describedby')).toContain('address-failure')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    await expectAccessible()
  })

  it('says before the press what the browser will ask', async () => {
    show(<AddView address="harbournotes.example" />)
    await seen('Look asks your browser first')
    await seen('Broadside may not read harbournotes.example yet.')
    expect(world.asked).toEqual([])
    await expectAccessible()
  })

  it('follows the chosen feeds and goes to the front page', async () => {
    const taken = { sourceId: 'x' as never, title: 'Harbour' }
    world.answers.set('look', () =>
      answer([offer('All'), offer('Tides', { format: 'atom' }), offer('Old', { followedAs: taken })]),
    )
    show(<AddView address="harbournotes.example" />)
    await seen('Look asks your browser first')
    await look()
    await seen('3 feeds found on harbournotes.example')
    await seen('RSS. Latest: “Fog signal restored”, 2 min')
    await seen('Already followed, as Harbour')
    expect(world.asked).toEqual([[site]])
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[type=checkbox]')]
    expect(boxes.map((box) => [box.checked, box.disabled])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ])
    await expectAccessible()
    boxes[1]!.click()
    await vi.waitFor(() => find('button', 'Follow 2 feeds'))
    press('Follow 2 feeds')
    await vi.waitFor(() => expect(went.routes).toEqual([{ view: 'front' }]))
    expect(sent('follow')).toMatchObject([{ site, offers: [{ title: 'All' }, { title: 'Tides' }] }])
    expect(world.allowed.has(site)).toBe(true)
  })

  it('shows the first headlines of a page without a feed before it is followed', async () => {
    const headlines = ['Fog signal restored', 'The pier closes', 'Who counts the boats?']
    const page = offer('Harbour Notes', { format: 'page', headlines, entryCount: 21, latest: undefined })
    world.answers.set('look', () => answer([page]))
    show(<AddView address="harbournotes.example" />)
    await seen('Look asks your browser first')
    await look()
    await seen('No feed on harbournotes.example, but headlines')
    await seen('21 headlines found on it')
    for (const headline of headlines) await seen(headline)
    await expectAccessible()
    press('Follow this page')
    await vi.waitFor(() => expect(went.routes).toEqual([{ view: 'front' }]))
    expect(sent('follow')).toMatchObject([{ offers: [{ format: 'page' }] }])
  })

  it('gives the permission back where nothing is followed', async () => {
    world.answers.set('look', () => answer([offer('All')]))
    show(<AddView address="harbournotes.example" />)
    await seen('Look asks your browser first')
    await look()
    await seen('1 feed found')
    expect(world.allowed.has(site)).toBe(true)
    press('Cancel')
    expect(went.routes).toEqual([{ view: 'sources' }])
    show(null)
    await vi.waitFor(() => expect(world.allowed.has(site)).toBe(false))
  })

  it('keeps a refused site in the list and asks again on a press', async () => {
    world.willAllow = false
    show(<AddView address="harbournotes.example" />)
    await seen('Look asks your browser first')
    await look()
    await seen('Not allowed to read harbournotes.example')
    await seen('It stays in your list and isn’t fetched.')
    expect(sent('keepPending')).toEqual([{ address: 'https://harbournotes.example/', site }])
    await expectAccessible()
    world.willAllow = true
    world.answers.set('look', () => answer([offer('All')]))
    press('Allow')
    await seen('1 feed found')
    expect(world.asked).toHaveLength(2)
  })

  it('offers to allow the site that an address leads on to', async () => {
    world.answers.set('look', () => ({
      isOk: false,
      failure: { kind: 'redirected-away', host: 'quay.example' },
    }))
    show(<AddView address="harbournotes.example" />)
    await seen('Look asks your browser first')
    await look()
    await seen('The address leads on to quay.example')
    press('Allow quay.example')
    expect(world.asked.at(-1)).toEqual(['*://*.quay.example/*'])
  })

  it('offers the open page where its address may be known', async () => {
    world.tabUrl = 'https://harbournotes.example/tides'
    show(<AddView />)
    await seen('The open page, on harbournotes.example')
    press('The open page, on harbournotes.example')
    await vi.waitFor(() =>
      expect(document.querySelector<HTMLInputElement>('#address')?.value).toBe(world.tabUrl),
    )
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('address'))
  })
})
