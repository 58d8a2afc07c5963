import { describe, expect, it } from 'vitest'
import { splitColumns } from '../../../components/edition/split-columns'
import { headlines, rowOf } from './editions'

const many = (count: number) => Array.from({ length: count }, (_, at) => rowOf(headlines[at % 8]!))

describe('the columns of a wide sheet', () => {
  it('have at least two stories under the lead, and the rest in two columns of about the same length', () => {
    const { underLead, middle } = splitColumns(rowOf(headlines[0]!), many(19), false)
    expect(underLead).toBeGreaterThanOrEqual(2)
    expect(Math.abs(middle - (19 - underLead - middle))).toBeLessThanOrEqual(1)
  })

  it('leave the lead alone where there are few stories', () => {
    expect(splitColumns(rowOf(headlines[0]!), many(4), false)).toEqual({ underLead: 0, middle: 2 })
  })
})
