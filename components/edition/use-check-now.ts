import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import { sayFailure } from '../ui/say-failure'
import { useToast } from '../ui/Toast'

/** Checks all sources for news now; says only what went wrong. The masthead names what is fetched. */
export function useCheckNow(): () => boolean {
  const { say } = useToast()
  return () => {
    void send('refresh', {}).then((done) => {
      if (!done.isOk) void sayFailure(say, done.failure)
      else if (done.value.answered + done.value.failed === 0) say(t('toast.noSources'))
    })
    return true
  }
}
