import { t } from '../../utils/browser/messages'
import type { Edition } from '../../utils/model/edition'
import { useNavigation } from '../hooks/use-navigation'
import { toHash } from '../navigation/route'
import { clockTime } from '../ui/age-words'
import { Button } from '../ui/Button'
import '../ui/EndMark.css'

/** A sheet ends, and says so. */
export function SheetEnd({ edition }: { edition: Edition }) {
  if (edition.kind === 'bundled')
    return (
      <footer class="end">
        <p>{t('bundled.end.title')}</p>
        <p>{t('bundled.end.text')}</p>
      </footer>
    )
  const { storyCount, sourceCount } = edition
  const shown = edition.rows.length
  return (
    <>
      <footer class="end">
        <p>{t('front.end.title')}</p>
        <p>
          {shown < storyCount
            ? t('front.end.counts', sourceCount, [String(shown), String(storyCount), String(sourceCount)])
            : t('front.end.whole', [t('front.end.stories', storyCount), t('folders.sources', sourceCount)])}
        </p>
        <p>
          {edition.nextCheckAt !== undefined && `${t('front.end.next', [clockTime(edition.nextCheckAt)])} `}
          <a class="link" href={toHash({ view: 'all' })}>
            {t('front.end.all')}
          </a>
        </p>
      </footer>
      {edition.sourceCount === 1 && <OneSource />}
    </>
  )
}

function OneSource() {
  const { go } = useNavigation()
  return (
    <div class="sheet-hint">
      <p class="hint">{t('front.oneSource')}</p>
      <div class="button-row">
        <Button onClick={() => go({ view: 'add' })}>{t('front.addSources')}</Button>
        <Button look="quiet" onClick={() => go({ view: 'bundled' })}>
          {t('bundled.name')}
        </Button>
      </div>
    </div>
  )
}
