import { beforeEach, describe, expect, it } from 'vitest'
import { importBackup } from '../../utils/jobs/backup/import-backup'
import { lookAtBackup } from '../../utils/jobs/backup/look-at-backup'
import { exported, fillDesk, followPaper, held, offer } from './backup-records'
import { type Desk, openDesk } from './desk'
import { answered } from './opml-list'

let desk: Desk

async function openAllowed(): Promise<void> {
  desk = await openDesk()
  desk.allowed.add('test')
}

const take = async (file: Blob | string) => answered(await importBackup(desk.context, offer(desk, file)))
const refused = async (file: Blob | string) => {
  const before = await held(desk)
  const done = await importBackup(desk.context, offer(desk, file))
  expect(await lookAtBackup(desk.context, offer(desk, file))).toEqual(done)
  expect(await held(desk)).toEqual(before)
  return done.isOk ? undefined : done.failure
}

beforeEach(openAllowed)

describe('a file that is not right', () => {
  let text = ''

  beforeEach(async () => {
    await fillDesk(desk, 6)
    text = await (await exported(desk)).text()
    await openAllowed()
    await followPaper(desk, 99)
  })

  it('is refused as cut off wherever its end is missing', async () => {
    const lengths = [text.lastIndexOf('["end"') + 3, text.length - 5, Math.floor(text.length / 2), 30]
    for (const length of [...lengths, text.lastIndexOf('["end"')])
      expect(await refused(text.slice(0, length))).toEqual({ kind: 'not-backup', found: 'cut-off' })
  })

  it('is refused as damaged when one letter differs, in the text or in a picture, or a line is gone', async () => {
    const damaged = [
      text.replace('Paper 1', 'Paper 2'),
      text.replace('"base64":"iVBO', '"base64":"iVBP'),
      text.replace(/^\["source".*\n/m, ''),
      text.replace('["folder",', '["shelf",'),
      `${text}["source",{}]\n`,
    ]
    for (const one of damaged) expect(await refused(one)).toEqual({ kind: 'not-backup', found: 'damaged' })
  })

  it('is refused when it is of a newer Broadside, or of another program', async () => {
    const newer = text.replace('"version":1', '"version":2')
    expect(await refused(newer)).toEqual({ kind: 'not-backup', found: 'newer' })
    for (const other of ['', '{"name":"package"}', '[1, 2]\n[3]', '{\n"version": 1\n}'])
      expect(await refused(other)).toEqual({ kind: 'not-backup', found: 'other' })
  })

  it('is refused unread when it is too large', async () => {
    const { address } = offer(desk, text)
    const headers = { 'content-length': String(3 * 1024 ** 3) }
    desk.web.set(address, () => new Response(text, { headers }))
    expect(await lookAtBackup(desk.context, { address })).toMatchObject({
      failure: { kind: 'file-too-large' },
    })
  })
})

it('a file that would grow too large leaves pictures out, not articles', async () => {
  await fillDesk(desk, 30)
  const file = await exported(desk, 12_000)
  await openAllowed()
  expect(await take(file)).toMatchObject({ marks: { articleCount: 6 } })
  expect(await desk.database.count('pictures')).toBeLessThan(12)
})
