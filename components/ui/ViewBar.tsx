import type { ComponentChildren, RefObject } from 'preact'
import { t } from '../../utils/browser/messages'
import { useKeys } from '../hooks/use-keys'
import { useNavigation } from '../hooks/use-navigation'
import { IconButton } from './IconButton'
import './ViewBar.css'

interface Props {
  title: string
  /** Set where the bar's title is the view's own heading. */
  heading?: RefObject<HTMLHeadingElement | null>
  /** Of an article, 0 to 100. */
  progress?: number
  children?: ComponentChildren
}

/** The head of a view that one goes back from. */
export function ViewBar({ title, heading, progress, children }: Props) {
  const { back } = useNavigation()
  useKeys(
    {
      Escape: () => {
        back()
        return true
      },
    },
    true,
  )
  return (
    <header class="view-header">
      <div class="view-bar">
        <IconButton icon="back" label={t('app.back')} onClick={back} />
        {heading ? (
          <h1 class="view-bar__title" tabIndex={-1} ref={heading}>
            {title}
          </h1>
        ) : (
          <p class="view-bar__title">{title}</p>
        )}
        <div class="toolbar">{children}</div>
      </div>
      <div class="view-bar__rule">
        {progress !== undefined && (
          <div
            class="progress"
            style={{ '--p': String(progress) }}
            role="progressbar"
            aria-label={t('article.progress')}
            aria-valuenow={progress}
            aria-valuemin={0}
            aria-valuemax={100}
          />
        )}
      </div>
    </header>
  )
}
