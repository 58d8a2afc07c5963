// npm run bench:schedule: a year of 600 feeds with the rhythms that feeds have, on a clock that is moved by hand: requests,
// share answered 304, and the delay from publication to the store, by the extension's own decisions (utils/feed), beside
// "every hour" and Miniflux's entry-frequency rule. Two in three servers answer 304 while nothing changed, one in ten stamps
// each answer with its time, the others send no marks; all rules meet the same feeds. Only ours waits for an alarm.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const load = (name) =>
  runnerImport(fileURLToPath(new URL(name, import.meta.url)), { configFile: false, logLevel: 'error' }).then(
    ({ module }) => module,
  )
const { simulatedFeeds } = await load('./schedule-feeds.ts')
const { broadside, hourly, miniflux, passYear } = await load('./schedule-year.ts')

const minute = 60_000
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const minutes = (milliseconds) => `${(milliseconds / minute).toFixed(1)} min`
const sorted = (delays) => Float64Array.from(delays).sort()

const feeds = simulatedFeeds()
const entries = feeds.reduce((sum, { appeared }) => sum + appeared.length, 0)
console.log(`${feeds.length} feeds, ${entries.toLocaleString('en')} entries in a year`)
const tallies = [hourly, miniflux, broadside].map((rule) => [rule.name, passYear(rule, feeds)])
const [[, base]] = tallies
for (const [name, { requests, spared, lost, delays, requestsOf }] of tallies) {
  const all = sorted([...delays.values()].flat())
  const share = (count, of) => `${((100 * count) / of).toFixed(0)} %`
  console.log(
    `\n${name}: ${requests.toLocaleString('en')} requests (${share(requests, base.requests)} of hourly), ` +
      `${share(spared, requests)} answered 304; from publication to the store: median ${minutes(at(all, 0.5))}, ` +
      `p95 ${minutes(at(all, 0.95))}; ${lost} entries gone before they were seen`,
  )
  for (const [kind, some] of delays) {
    const own = sorted(some)
    console.log(
      `  ${kind.padEnd(14)} ${share(requestsOf.get(kind), base.requestsOf.get(kind)).padStart(6)} of hourly's requests, ` +
        `median ${minutes(at(own, 0.5)).padStart(11)}, p95 ${minutes(at(own, 0.95)).padStart(11)}`,
    )
  }
}
