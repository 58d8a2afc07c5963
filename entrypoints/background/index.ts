import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { keepAlarm, onAlarm, setAlarm } from '../../utils/browser/alarms'
import { showBadge } from '../../utils/browser/badge'
import { makeMenus, onMenu } from '../../utils/browser/menus'
import { openPanel, openWidePage } from '../../utils/browser/panel'
import { giveBackSites, onSitesChanged } from '../../utils/browser/permissions'
import { requestVisit } from '../../utils/browser/place'
import { registerScripts } from '../../utils/browser/scripts'
import { serve } from '../../utils/commands/serve'
import { countUnread } from '../../utils/jobs/count-unread'
import { copyIfBehind, copyReadMarks } from '../../utils/jobs/make-copy'
import { ok } from '../../utils/model/result'
import { onChange } from '../../utils/store/changes'
import { commandTable } from './command-table'
import { withContext, withSeldom } from './context'
import { heedSitesAlone } from './heeding-sites'
import { pruneWhenDue } from './pruning'
import { refreshWhatIsDue, resumeRefresh } from './refreshing'
import { seed } from './seed'

const checkMinutes = 5
/** Read marks are many and change often: they are copied this long after the first that is not. */
const copyMinutes = 3
/** A refresh writes its state twice a second: the count follows at this distance. */
const badgeRestMs = 500

// Listeners are registered synchronously: an event that wakes the worker is delivered to them. Firefox starts no
// event page at browser start without a listener of onStartup, and keeps no alarm over a restart.
export default defineBackground(() => {
  registerScripts()
  serve(commandTable)
  browser.runtime.onInstalled.addListener(() => void makeMenus())
  browser.runtime.onStartup.addListener(() => void onBrowserStart())
  onAlarm((name) => void onAlarmOf[name]())
  onMenu(({ name, windowId, pageUrl }) => {
    if (name === 'open-wide') return void openWidePage()
    void openPanel(windowId)
    if (name === 'follow-site') void visit(`#/add/${encodeURIComponent(pageUrl ?? '')}`, windowId)
  })
  onSitesChanged(() => void heedSitesAlone())
  browser.commands.onCommand.addListener((_name, tab) => void openPanel(tab?.windowId))
  onChange((tables) => {
    if (tables.has('editions') || tables.has('status')) updateBadgeSoon()
    if (tables.has('readingStates')) void setAlarm('copy', copyMinutes)
  })
  void start()
})

const onAlarmOf = {
  check: async () => {
    await refreshWhatIsDue()
    await pruneWhenDue()
  },
  resume: resumeRefresh,
  copy: () => withContext(async (context) => ok(await copyReadMarks(context))),
}

/** Each start of the worker: alarms are cleared by an update, so they are seen to every time. */
async function start(): Promise<void> {
  await keepAlarm('check', checkMinutes)
  await seed()
  await withContext(async (context) => ok(await copyIfBehind(context)))
}

async function onBrowserStart(): Promise<void> {
  await makeMenus()
  const purged = await withSeldom(async (jobs, context) =>
    ok(await jobs.purgeUnfollowed(context, context.now())),
  )
  if (purged.isOk) await giveBackSites(purged.value)
  await updateBadge()
}

async function visit(route: string, windowId: number | undefined): Promise<void> {
  const id = windowId ?? (await browser.windows.getCurrent()).id
  if (id !== undefined) await requestVisit(route, id)
}

let badgeTimer: ReturnType<typeof setTimeout> | undefined

function updateBadgeSoon(): void {
  if (badgeTimer) return
  badgeTimer = setTimeout(() => {
    badgeTimer = undefined
    void updateBadge()
  }, badgeRestMs)
}

async function updateBadge(): Promise<void> {
  const unread = await withContext(async (context) => ok(await countUnread(context)))
  if (unread.isOk) await showBadge(unread.value)
}
