import { expect, it } from 'vitest'
import { torture } from '../torture/torture.mjs'

it.each([
  ['chromium', 12],
  ['firefox', 4],
])(
  'in %s nothing is lost, doubled or unmarked by %i kills of the worker at random moments',
  async (name, kills) => {
    const result = await torture({ browser: name, kills })
    expect(result.broken).toEqual([])
    expect(result.kills).toBe(kills)
  },
)
