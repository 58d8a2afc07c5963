import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { licences } from '../licences.mjs'

it('the package holds the licences of what is bundled, as installed (npm run licences writes them)', async () => {
  const written = readFileSync(new URL('../../assets/public/licences.txt', import.meta.url), 'utf8')
  expect(written).toBe(await licences())
})
