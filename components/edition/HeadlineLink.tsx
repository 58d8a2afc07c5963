import type { MouseEventHandler } from 'preact'
import { t } from '../../utils/browser/messages'
import type { Direction } from '../../utils/model/entry'
import { type Route, toHash } from '../navigation/route'

interface Props {
  route: Route
  entryId: string
  headline: string
  language?: string
  direction?: Direction
  /** Undefined for what is neither: a bundled headline. */
  isUnread?: boolean
  isCurrent?: boolean
  onOpen?: MouseEventHandler<HTMLAnchorElement>
}

/** A headline in its publisher's words and language; a link to its view. */
export function HeadlineLink({
  route,
  entryId,
  headline,
  language,
  direction,
  isUnread,
  isCurrent,
  onOpen,
}: Props) {
  return (
    <a
      href={toHash(route)}
      data-entry={entryId}
      lang={language}
      dir={direction}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onOpen}
    >
      {isUnread && (
        <span class="visually-hidden" lang={document.documentElement.lang}>
          {t('story.unread')}{' '}
        </span>
      )}
      {headline}
    </a>
  )
}
