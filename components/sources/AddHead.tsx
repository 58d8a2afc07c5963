import { t } from '../../utils/browser/messages'
import { toHash } from '../navigation/route'
import { ViewBar } from '../ui/ViewBar'
import '../edition/Masthead.css'
import './AddHead.css'

type Way = 'add' | 'catalogue' | 'import'

/** The head of the views that bring sources in, with the way from one to another. */
export function AddHead({ way }: { way: Way }) {
  const ways: { view: Way; label: string }[] = [
    { view: 'add', label: t('ways.address') },
    { view: 'catalogue', label: t('ways.catalogue') },
    { view: 'import', label: t('ways.list') },
  ]
  return (
    <div class="add-head">
      <ViewBar title={t('add.title')} />
      <nav class="tabs" aria-label={t('ways.name')}>
        {ways.map(({ view, label }) => (
          <a key={view} class="tab" href={toHash({ view })} aria-current={view === way ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
    </div>
  )
}
