import { t } from '../../utils/browser/messages'
import type { Failure } from '../../utils/model/failure'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { Note } from '../ui/Note'
import { showInPanel } from './show-in-panel'

export interface TroubleProps {
  failure?: Failure
  /** The store is empty and a copy outside it is not. */
  isEmptied: boolean
}

/** The store that does not open, the one that was emptied, or the sheet without a story. */
export function TroubleNote({ failure, isEmptied }: TroubleProps) {
  const openPanel = (
    <Button look="primary" onClick={() => showInPanel({ view: 'front' })}>
      {t('popup.openPanel')}
    </Button>
  )
  if (failure) {
    const { title, text } = wordsOf(failure)
    return (
      <Note icon="error" look="bad" title={title} text={text}>
        {openPanel}
      </Note>
    )
  }
  if (isEmptied)
    return (
      <Note icon="error" look="warn" title={t('recovery.empty.title')} text={t('recovery.empty.text')}>
        {openPanel}
      </Note>
    )
  return (
    <Note icon="sheet" title={t('front.blank.title')} text={t('front.blank.text')}>
      <Button look="primary" onClick={() => showInPanel({ view: 'catalogue' })}>
        {t('front.blank.choose')}
      </Button>
    </Note>
  )
}
