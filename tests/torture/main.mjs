// npm run torture [kills in Chromium] [kills in Firefox] [seed]: 300 and 50 if left out; another seed, other actions. Ends with 1 where an invariant broke.
import { torture } from './torture.mjs'

const [, , inChromium = '300', inFirefox = '50', seed = ''] = process.argv
for (const [browser, kills] of [
  ['chromium', Number(inChromium)],
  ['firefox', Number(inFirefox)],
]) {
  if (kills === 0) continue
  const result = await torture({ browser, kills, seed, tell: (line) => console.log(`${browser}: ${line}`) })
  const during = Object.entries(result.during).map(([name, count]) => `${name} ${count}`)
  console.log(
    `${browser}: ${result.kills} kills (${during.join(', ')}), ${result.broken.length} invariants broken`,
  )
  for (const sentence of result.broken) console.log(`  ${sentence}`)
  if (result.broken.length > 0) process.exitCode = 1
}
