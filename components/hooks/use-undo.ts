import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import { sayFailure } from '../ui/say-failure'
import { useToast } from '../ui/Toast'

/** Takes back the last action, and says so. */
export function useUndo(): () => boolean {
  const { say } = useToast()
  return () => {
    void send('undo', {}).then((done) => {
      if (done.isOk) say(t('toast.undone'))
      else if (done.failure.kind === 'nothing-to-undo') say(t('toast.nothingToUndo'))
      else void sayFailure(say, done.failure)
    })
    return true
  }
}
