// One fresh process: how long until a module is there and has read one feed, in milliseconds. With no reader's name: an empty
// module and no feed. Arguments: the engine's address, a reader's place in the list or '', a file with the feed.
import { readFileSync } from 'node:fs'
import { readersOf } from './readers.mjs'

const [engine, at, file] = process.argv.slice(2)
const bytes = readFileSync(file)
const reader = at === '' ? undefined : readersOf(engine)[Number(at)]
const started = performance.now()
if (reader) {
  const read = await reader.load()
  await read({ bytes, url: 'https://daily.example/feed' })
} else await import('data:text/javascript,')
process.stdout.write(String(performance.now() - started))
