import { describe, expect, test } from 'vitest'
import { readRows } from '../../bench/feed/engine'
import { generateFeed } from '../../feeds/generate.mjs'
import { countCharacters } from '../../fuzz/count-characters'
import { swollen, tear, tearBytes } from '../../fuzz/tear.mjs'
import { wrongAddresses } from '../../fuzz/wrong-addresses'
import { seeded } from '../../newsroom/seeded.mjs'

const url = 'https://daily.example/feed'
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('torn feeds', () => {
  test('never throw, and never bring an address that is not of the web', () => {
    for (let at = 0; at < 300; at++) {
      const random = seeded(`torn ${at}`)
      const { text } = generateFeed(`torn ${at}`, at % 10 === 0)
      const { bytes, contentType } = tearBytes(tear(text.slice(0, 20_000), random), random)
      expect(wrongAddresses(readRows(bytes, contentType, url)), `seed ${at}`).toEqual([])
    }
  })

  test('cost no more for each character than whole ones', () => {
    for (let at = 0; at < 60; at++) {
      const random = seeded(`cost ${at}`)
      const whole = generateFeed(`cost ${at}`, at % 10 === 0).text.slice(0, 20_000)
      const torn = tear(whole, random)
      const count = countCharacters(() => readRows(bytesOf(torn), undefined, url))
      expect(count / torn.length, `seed ${at}`).toBeLessThan(40)
    }
  })

  test.each(Object.entries(swollen))('cost twice as much with twice as many %s', (_what, make) => {
    const [once, twice] = [1000, 2000].map((times) =>
      countCharacters(() => readRows(bytesOf(make(times)), undefined, url)),
    ) as [number, number]
    expect(twice / once).toBeLessThan(2.4)
  })
})
