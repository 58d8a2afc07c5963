import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { licences } from '../licences.mjs'

it('the package holds the licences of what is bundled, as installed (npm run licences writes them)', () => {
  expect(readFileSync(new URL('../../assets/public/licences.txt', import.meta.url), 'utf8')).toBe(licences())
})
