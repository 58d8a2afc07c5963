import { hasPanel, openPanel, openWidePage } from '../../utils/browser/panel'
import { rememberPlace, requestVisit } from '../../utils/browser/place'
import { currentTab } from '../../utils/browser/tabs'
import { type Route, toHash } from '../navigation/route'

/** The popup's window, known before the click: the browser wants the panel asked for in the click itself. */
let ownWindow: number | undefined
const windowKnown = currentTab().then(({ windowId }) => {
  ownWindow = windowId
})

/** Opens the panel at a view and closes the popup; where no panel can open, a tab. Called in the click. */
export function showInPanel(route: Route): void {
  const hash = toHash(route)
  const opening = hasPanel() ? openPanel() : Promise.resolve(false)
  rememberPlace({ route: hash })
  void Promise.all([opening, leaveWord(hash)]).then(async ([isOpen]) => {
    if (!isOpen) await openWidePage(hash)
    window.close()
  })
}

/** In the click too: a panel that opens takes the focus, and a popup without it is gone. */
async function leaveWord(hash: string): Promise<void> {
  if (ownWindow === undefined) await windowKnown
  if (ownWindow !== undefined) await requestVisit(hash, ownWindow)
}
