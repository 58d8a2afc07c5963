import type { ComponentChildren } from 'preact'
import { t } from '../../utils/browser/messages'
import { useKeys } from '../hooks/use-keys'
import { useNavigation } from '../hooks/use-navigation'
import { IconButton } from './IconButton'
import './ViewBar.css'

interface Props {
  title: string
  /** Of an article, 0 to 100. */
  progress?: number
  children?: ComponentChildren
}

/** The head of a view that one goes back from. */
export function ViewBar({ title, progress, children }: Props) {
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
        <p class="view-bar__title">{title}</p>
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
