/* global Services */
import { setTimeout as rest } from 'node:timers/promises'

/** Set: a request for a permission shows the browser's prompt. */
export const promptPref = 'extensions.webextOptionalPermissionPrompts'

const setPrompts = (name, value) => Services.prefs.setBoolPref(name, value)

/** Changes the permissions as the browser itself does. Runs in the browser's window. */
async function changeIn(id, name, origins) {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  )
  await ExtensionPermissions[name](id, { permissions: [], origins }, window.broadside.extension())
}

/** What a reader does in the add-ons manager; the extension starts anew with it. Runs in the browser's window. */
async function allowPrivateIn(id) {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  )
  const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] }
  await ExtensionPermissions.add(id, allowed, window.broadside.extension())
  await (await AddonManager.getAddonByID(id)).reload()
}

async function grantedIn(id) {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  )
  return (await ExtensionPermissions.get(id)).origins.sort()
}

function warningsIn() {
  const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs')
  const extension = window.broadside.extension()
  const permissions = extension.getRequiredPermissions()
  return ExtensionData.formatPermissionStrings(
    { permissions, type: 'sideload', addonName: extension.name },
    {},
  ).msgs
}

const promptIn = () => document.getElementById('addon-webext-permissions-notification')?.textContent

function answerIn(isYes) {
  const prompt = document.getElementById('addon-webext-permissions-notification')
  const text = prompt.textContent
  ;(isYes ? prompt.button : prompt.secondaryButton).click()
  return text
}

/** Presses Allow or Block in the browser's own prompt, once it is there; gives what it said. */
async function answerPrompt(chrome, isAllowed) {
  for (const end = Date.now() + 30_000; ; await rest(200)) {
    const said = await chrome(promptIn)
    if (said !== undefined && said !== null) break
    if (Date.now() > end) throw new Error('no prompt came')
  }
  // Firefox ignores a press that comes too soon.
  await rest(1000)
  return chrome(answerIn, isAllowed)
}

/** The part of Firefox's driver that gives, takes and reads permissions.
 * @param {(fn: Function, ...args: unknown[]) => Promise<any>} chrome @param {string} geckoId */
export const permissionsOf = (chrome, geckoId) => ({
  /** From now on a request is granted without a prompt; Firefox cannot do so for some sites only. */
  pregrant: () => chrome(setPrompts, promptPref, false),
  async grantHost(...patterns) {
    await chrome(changeIn, geckoId, 'add', patterns)
    return true
  },
  ungrant: (...patterns) => chrome(changeIn, geckoId, 'remove', patterns),
  /** Presses Allow or Block in the browser's own prompt at the next request; call it before the click that asks.
   * `answered` resolves to what the prompt said. */
  async answerNextRequest(_surface, isAllowed) {
    const hadPrompts = await chrome((name) => Services.prefs.getBoolPref(name, true), promptPref)
    await chrome(setPrompts, promptPref, true)
    const answered = answerPrompt(chrome, isAllowed).then(async (said) => {
      await chrome(setPrompts, promptPref, hadPrompts)
      return said
    })
    answered.catch(() => {})
    return { answered }
  },
  /** Lets the extension into private windows; its surfaces must be opened again. */
  allowPrivateWindows: () => chrome(allowPrivateIn, geckoId),
  permissionWarnings: () => chrome(warningsIn),
  grantedOrigins: () => chrome(grantedIn, geckoId),
})
