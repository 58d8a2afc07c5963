// Sets of headlines that people grouped, as streams, with lone headlines mixed in; and how near a grouping comes to theirs.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const hash = (text) => createHash('sha256').update(text).digest().readUInt32BE(0)
const linesOf = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const inOrder = (lines) =>
  lines.sort(
    (one, other) =>
      Date.parse(one.publishedAt) - Date.parse(other.publishedAt) || (one.id < other.id ? -1 : 1),
  )

export function readSets(folder) {
  const stream = linesOf(gunzipSync(readFileSync(join(folder, 'stream.jsonl.gz'))).toString('utf8'))
  const sets = JSON.parse(readFileSync(join(folder, 'sets/sets.json'), 'utf8')).map((set) => {
    const lines = linesOf(readFileSync(join(folder, `sets/${set.name}.jsonl`), 'utf8'))
    const gold = set.pairs ? {} : JSON.parse(readFileSync(join(folder, `sets/${set.name}.gold.json`), 'utf8'))
    const pairs = set.pairs
      ? JSON.parse(readFileSync(join(folder, `sets/${set.name}.pairs.json`), 'utf8'))
      : undefined
    const all = inOrder(lines.map((line) => ({ ...line, gold: gold[line.id] })))
    return { ...set, lines: all, pairs, judged: pairs && judgedOf(pairs) }
  })
  return { sets, stream }
}

const judgedOf = (pairs) =>
  new Map(
    pairs.flatMap(({ a, b, same }) => [
      [`${a} ${b}`, same ? 1 : 0],
      [`${b} ${a}`, same ? 1 : 0],
    ]),
  )

/** The sets with half of their events, or of their judged pairs: what the other half taught is tried on it. */
export function halfOf(sets, half) {
  const isIn = (text) => hash(`${text} half`) % 2 === half
  const halved = Object.entries(sets).map(([name, set]) => {
    const pairs = set.pairs?.filter(({ a }) => isIn(a))
    if (pairs) return [name, { ...set, pairs, judged: judgedOf(pairs) }]
    // Of some events the languages are told apart: they are of one half.
    const lines = set.lines.filter(({ gold }) => isIn(String(gold).replace(/\/\w\w$/, '')))
    return [name, { ...set, lines: lines.map((line) => ({ ...line })) }]
  })
  return Object.fromEntries(halved)
}

/** Headlines of other years, moved into a set's days. */
export function withStrays(set, stream, count, half) {
  const pool = stream
    .filter((line) => line.language === 'en' && hash(line.id) % 2 === half)
    .map((line) => [hash(`${line.id} order`), line])
    .sort((one, other) => one[0] - other[0])
    .slice(0, count)
  const times = set.lines.map(({ publishedAt }) => Date.parse(publishedAt))
  const from = Math.min(...times)
  const to = Math.max(...times)
  const strays = pool.map(([, line]) => ({
    ...line,
    isStray: true,
    publishedAt: new Date(from + (hash(`${line.id} time`) / 2 ** 32) * (to - from)).toISOString(),
  }))
  return {
    ...set,
    name: `${set.name}+strays`,
    lines: inOrder([...set.lines.map((l) => ({ ...l })), ...strays]),
  }
}

const groups = (keys) => {
  const map = new Map()
  for (const [at, key] of keys.entries()) map.get(key)?.push(at) ?? map.set(key, [at])
  return map
}

export function judge(set, stories) {
  const { lines } = set
  if (set.pairs) {
    const of = new Map(lines.map(({ id }, at) => [id, stories[at]]))
    const same = (pair) => of.get(pair.a) === of.get(pair.b)
    const hit = set.pairs.filter((pair) => pair.same && same(pair)).length
    const wrong = set.pairs.filter((pair) => !pair.same && same(pair)).length
    const wanted = set.pairs.filter((pair) => pair.same).length
    return { f1: (2 * hit) / (hit + wrong + wanted), wrong }
  }
  const judged = lines.flatMap(({ gold, language }, at) =>
    gold === undefined
      ? []
      : [{ gold, story: set.withinLanguage ? `${language} ${stories[at]}` : stories[at] }],
  )
  const found = groups(judged.map(({ story }) => story))
  const truth = groups(judged.map(({ gold }) => gold))
  let [p, r, falseMerges] = [0, 0, 0]
  for (const members of found.values()) {
    const parts = groups(members.map((at) => judged[at].gold))
    for (const [gold, part] of parts) {
      p += part.length ** 2 / members.length
      r += part.length ** 2 / truth.get(gold).length
    }
    if ([...parts.keys()].filter((gold) => truth.get(gold).length > 1).length > 1) falseMerges += 1
  }
  p /= judged.length
  r /= judged.length
  const sizes = groups(stories)
  const strays = lines.flatMap(({ isStray }, at) => (isStray ? [at] : []))
  const merged = strays.filter((at) => sizes.get(stories[at]).length > 1).length
  return {
    p,
    r,
    f1: (2 * p * r) / (p + r),
    falseMerges,
    strays: strays.length ? merged / strays.length : undefined,
  }
}
