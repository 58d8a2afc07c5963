import { t } from '../../utils/browser/messages'
import { Button } from '../ui/Button'

/** Newer stories wait here: a finished check moves neither focus nor scroll. */
export function FreshButton({ count, show }: { count: number; show(): void }) {
  return (
    <div role="status">
      {count > 0 && (
        <div class="fresh-button">
          <Button look="primary" onClick={show}>
            {t('front.freshCount', count)}
          </Button>
        </div>
      )}
    </div>
  )
}
