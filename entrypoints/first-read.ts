import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readEarly } from '../utils/store/early'

// The first script of the popup and the panel: they read the store while their modules are still on their way.
export default defineUnlistedScript(readEarly)
