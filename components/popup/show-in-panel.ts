import { hasPanel, openPanel, openWidePage } from '../../utils/browser/panel'
import { rememberPlace, requestVisit } from '../../utils/browser/place'
import { currentTab } from '../../utils/browser/tabs'
import { type Route, toHash } from '../navigation/route'

/** The popup's window, known before the click: the browser wants the panel asked for in the click itself. */
const ownWindow = currentTab().then(({ windowId }) => windowId)

/** Opens the panel at a view and closes the popup; where no panel can open, a tab. Called in the click. */
export function showInPanel(route: Route): void {
  const hash = toHash(route)
  const opening = hasPanel() ? openPanel() : Promise.resolve(false)
  rememberPlace({ route: hash })
  void Promise.all([opening, ownWindow]).then(async ([isOpen, windowId]) => {
    if (!isOpen) await openWidePage(hash)
    else if (windowId !== undefined) await requestVisit(hash, windowId)
    window.close()
  })
}
