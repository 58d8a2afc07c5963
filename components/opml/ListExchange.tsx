import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import { FullExport } from '../backup/FullExport'
import { toHash } from '../navigation/route'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { Icon } from '../ui/Icon'
import { useToast } from '../ui/Toast'
import { saveFile } from './save-file'
import '../ui/Setting.css'
import './ListExchange.css'

/** Everything, or a list of feeds, out and in. */
export function ListExchange() {
  const { say } = useToast()
  const save = async () => {
    const done = await send('exportOpml', {})
    if (!done.isOk) return say(wordsOf(done.failure).title)
    saveFile('broadside.opml', done.value.text, 'text/x-opml')
    say(t('opml.exported', done.value.sourceCount))
  }
  return (
    <div class="pad list-exchange">
      <FullExport />
      <div class="setting">
        <span>
          <span class="setting__name">{t('opml.exportName')}</span>
          <span class="hint list-exchange__hint">{t('opml.exportHint')}</span>
        </span>
        <Button onClick={() => void save()}>
          <Icon name="download" size="sm" /> {t('opml.export')}
        </Button>
      </div>
      <a class="link" href={toHash({ view: 'import' })}>
        {t('opml.importLink')}
      </a>
    </div>
  )
}
