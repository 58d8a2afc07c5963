import './set-up'
import { createI18n } from '@wxt-dev/i18n'

export const i18n = createI18n()
