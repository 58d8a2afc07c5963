/** Runs in a page of the extension: the wire that utils/commands/send.ts speaks. */
const command = (name, takes) => chrome.runtime.sendMessage({ command: name, takes })

/** Sends a command from a page of the extension and gives its value; throws where it failed.
 * @param {import('./browser.mjs').Surface} surface @param {string} name @param {object} takes */
export async function send(surface, name, takes = {}) {
  const answer = await surface.evaluate(command, name, takes)
  if (!answer?.isOk) throw new Error(`${name}: ${JSON.stringify(answer?.failure ?? 'no answer')}`)
  return answer.value
}

/** Follows a publisher's feeds through the extension, as its own screens do; its sites must be allowed before.
 * @param {import('./browser.mjs').Surface} surface @param {{ home: string, site: string, title: string }} source */
export async function follow(surface, source) {
  const { title, homeUrl, language, offers } = await send(surface, 'look', { address: source.home })
  return send(surface, 'follow', {
    site: source.site,
    title: title ?? source.title,
    homeUrl: homeUrl ?? source.home,
    language,
    offers,
  })
}

/** Allows and follows every publisher of the newsroom that has a feed, then fetches once more, so that the sheet is full.
 * @param {import('./browser.mjs').Browser} browser @param {import('../newsroom/newsroom.mjs').Newsroom} newsroom */
export async function followAll(browser, newsroom, surface, tell = () => {}) {
  await browser.grantHost(...newsroom.sites)
  for (const source of newsroom.sources.filter(({ feeds }) => feeds.length)) {
    await follow(surface, source).then(
      () => tell(`followed ${source.title}`),
      (error) => tell(`could not follow ${source.title}: ${error.message}`),
    )
  }
  const { answered, failed, fresh } = await send(surface, 'refresh', {})
  tell(`${answered} feeds answered, ${failed} did not, ${fresh} entries are new`)
}
