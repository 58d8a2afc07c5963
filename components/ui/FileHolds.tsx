import type { ComponentChildren } from 'preact'
import { t } from '../../utils/browser/messages'
import { useFocusTitle } from '../hooks/use-focus-title'
import { Button } from './Button'
import { Icon } from './Icon'
import './FactsList.css'

interface Props {
  title: string
  facts: readonly (readonly [term: string, words: string | number])[]
  /** Sites that the press asks the browser for, all in one question. */
  missingSites: readonly string[]
  /** What the press does. */
  label: string
  isBusy: boolean
  children?: ComponentChildren
  bringIn(): void
  cancel(): void
}

/** What a chosen file holds and what importing it asks; nothing is changed before the press. */
export function FileHolds({ title, facts, missingSites, label, isBusy, children, bringIn, cancel }: Props) {
  const heading = useFocusTitle()
  return (
    <section class="pad import-holds">
      <h2 class="import-name" tabIndex={-1} ref={heading}>
        <Icon name="file" size="sm" /> {title}
      </h2>
      <dl class="facts-list facts-list--sums">
        {facts.map(([term, words]) => (
          <>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </>
        ))}
      </dl>
      {missingSites.length > 0 && (
        <p class="hint">
          <b>{t('catalogue.question')}</b> {t('catalogue.names', missingSites.length)} {t('opml.refusing')}
        </p>
      )}
      {children}
      <div class="button-row">
        <Button look="primary" aria-disabled={isBusy} onClick={bringIn}>
          {label}
        </Button>
        <Button onClick={cancel}>{t('add.cancel')}</Button>
      </div>
    </section>
  )
}
