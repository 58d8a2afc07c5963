import { useMemo, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useOnline } from '../hooks/use-online'
import { AddHead } from '../sources/AddHead'
import { Button } from '../ui/Button'
import { CatalogueFilters } from './CatalogueFilters'
import { CatalogueSection } from './CatalogueSection'
import { catalogue, topics } from './catalogue'
import { byTopic, findSources, type Wanted } from './find-sources'
import { namesHere } from './names-here'
import { readableLanguage } from './starters'
import { type Choosing, useChoosing } from './use-choosing'
import '../ui/ActionBar.css'
import '../ui/Column.css'
import './CatalogueView.css'

/** Well-known sources to choose from: searched here, followed with one press and one question. */
export function CatalogueView() {
  const title = useFocusTitle()
  const choosing = useChoosing()
  const names = useMemo(namesHere, [])
  const [wanted, want] = useState<Wanted>(() => ({
    text: '',
    language: readableLanguage(catalogue, navigator.language) ?? '',
    country: '',
    topics: new Set(),
  }))
  const [hasChosenOnly, showChosenOnly] = useState(false)
  const { chosen, starters } = choosing
  const isChosenOnly = hasChosenOnly && chosen.length > 0
  const found = isChosenOnly ? chosen : findSources(catalogue, wanted, names)
  const first = found.filter((source) => starters.includes(source))
  const rest = found.filter((source) => !starters.includes(source))
  const groups = byTopic(rest, Object.values(topics), wanted.topics)
  return (
    <>
      <AddHead way="catalogue" />
      <main class="catalogue">
        <h1 class="visually-hidden" tabIndex={-1} ref={title}>
          {t('catalogue.title')}
        </h1>
        <CatalogueFilters
          wanted={wanted}
          want={want}
          names={names}
          chosenCount={chosen.length}
          isChosenOnly={isChosenOnly}
          showChosenOnly={showChosenOnly}
        />
        <p class={found.length === 0 ? 'pad hint catalogue-none' : 'visually-hidden'} role="status">
          {t('catalogue.shown', found.length)} {found.length === 0 && t('catalogue.noneText')}
        </p>
        {chosen.length > 0 && <Following choosing={choosing} />}
        <CatalogueSection title={t('catalogue.starters')} sources={first} choosing={choosing} names={names} />
        {groups.map((group) => (
          <CatalogueSection
            key={group.topic}
            title={names.topic(group.topic)}
            sources={group.sources}
            choosing={choosing}
            names={names}
          />
        ))}
        <p class="hint pad catalogue-hint">{t('catalogue.hint')}</p>
      </main>
    </>
  )
}

/** What the press asks and does, then the press. Always in sight at the foot; the keys reach it before the long list. */
function Following({ choosing }: { choosing: Choosing }) {
  const isOnline = useOnline()
  const { chosen, sites, isReady, follow, clear } = choosing
  return (
    <div class="action-bar catalogue-bar">
      <p>
        {sites.length > 0 ? (
          <>
            <b>{t('catalogue.question')}</b> {t('catalogue.names', sites.length)}
          </>
        ) : (
          t('catalogue.noQuestion')
        )}
        {!isOnline && ` ${t('catalogue.offline')}`}
      </p>
      <div class="button-row">
        <Button look="primary" aria-disabled={!isReady} onClick={() => isReady && follow()}>
          {t('catalogue.follow', chosen.length)}
        </Button>
        <Button look="quiet" onClick={clear}>
          {t('catalogue.clear')}
        </Button>
      </div>
    </div>
  )
}
