import { startNewsroom } from './newsroom.mjs'

const port = Number(process.argv[2] ?? 0)
const newsroom = await startNewsroom({ port, ticks: true })
console.log(`http  127.0.0.1:${newsroom.port} (also a proxy)`)
console.log(
  newsroom.tlsPort ? `https 127.0.0.1:${newsroom.tlsPort}` : 'https: openssl is missing, so http only',
)
for (const { title, home, feeds, sites } of newsroom.sources) {
  console.log(`\n${title}: ${home}  ${sites.join(' ')}`)
  for (const { kind, url } of feeds) console.log(`  ${kind.padEnd(14)} ${url}`)
}
console.log(
  `\n${newsroom.articles().length} articles are out, ${newsroom.future().length} will be. Ctrl+C ends it.`,
)
process.on('SIGINT', async () => {
  await newsroom.stop()
  process.exit()
})
