import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import type { FolderId, SourceId } from '../../utils/model/ids'
import type { Source } from '../../utils/model/source'
import type { FolderBranch, FolderTree } from '../../utils/store/queries/folders'
import { sourcesQuery } from '../../utils/store/queries/sources'
import { normaliseTitle } from '../../utils/text/normalise-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { SearchField } from '../ui/SearchField'
import { Select } from '../ui/Select'
import { useToast } from '../ui/Toast'
import { namedWays } from './places'
import type { Arranging } from './use-arranging'
import '../ui/ActionBar.css'
import '../ui/Checkbox.css'
import '../ui/Section.css'

/** A folder with this many sources needs a filter. */
const manySources = 12

interface Props {
  /** Not set for the sources that are in no folder. */
  branch?: FolderBranch
  tree: FolderTree
  arranging: Arranging
  title: RefObject<HTMLHeadingElement | null>
}

/** The sources that are in a folder itself: chosen with their boxes, moved together. */
export function FolderContents({ branch, tree, arranging, title }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<SourceId>>(new Set())
  const sources = useSourcesIn(branch?.sourceIds ?? tree.unfiledIds)
  const picked = sources.filter(({ id }) => chosen.has(id))
  const pick = (ids: readonly SourceId[], isChosen: boolean) =>
    setChosen((before) => {
      const next = new Set(before)
      for (const id of ids) isChosen ? next.add(id) : next.delete(id)
      return next
    })
  return (
    <section class="section">
      <h2 class="section__head" tabIndex={-1} ref={title}>
        {branch ? t('folders.in', [branch.folder.name]) : t('folders.inNone')}{' '}
        <small role="status">{t('folders.chosen', [String(picked.length), String(sources.length)])}</small>
      </h2>
      {branch && (
        <div class="pad folders-inside">
          <Button
            look="quiet"
            onClick={() => arranging.startNaming({ kind: 'make', parentId: branch.folder.id })}
          >
            {t('folders.makeIn', [branch.folder.name])}
          </Button>
        </div>
      )}
      {sources.length === 0 && (
        <p class="pad hint folders-hint">
          {branch ? t('folders.holdsNone', [branch.folder.name]) : t('folders.allFiled')}
        </p>
      )}
      {sources.length > 0 && <Boxes sources={sources} chosen={chosen} pick={pick} />}
      {picked.length > 0 && (
        <Filing
          sourceIds={picked.map(({ id }) => id)}
          from={branch?.folder.id}
          tree={tree}
          done={() => {
            setChosen(new Set())
            title.current?.focus()
          }}
        />
      )}
    </section>
  )
}

interface BoxesProps {
  sources: readonly Source[]
  chosen: ReadonlySet<SourceId>
  pick(ids: readonly SourceId[], isChosen: boolean): void
}

/** Each source with its box, and a box for all that the filter leaves. */
function Boxes({ sources, chosen, pick }: BoxesProps) {
  const [filter, setFilter] = useState('')
  const shown = sources.filter((one) => normaliseTitle(one.title).includes(normaliseTitle(filter)))
  const ids = shown.map(({ id }) => id)
  return (
    <>
      {sources.length >= manySources && <Filter value={filter} change={setFilter} />}
      {shown.length > 1 && (
        <div class="pad">
          <label class="pick folders-all">
            <input
              class="checkbox"
              type="checkbox"
              checked={ids.every((id) => chosen.has(id))}
              onChange={(event) => pick(ids, event.currentTarget.checked)}
            />
            <span>{t('folders.all', shown.length)}</span>
          </label>
        </div>
      )}
      <ul class="pad folders-sources">
        {shown.map(({ id, title, language }) => (
          <li key={id}>
            <label class="pick">
              <input
                class="checkbox"
                type="checkbox"
                checked={chosen.has(id)}
                onChange={(event) => pick([id], event.currentTarget.checked)}
              />
              <span lang={language}>{title}</span>
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}

function useSourcesIn(ids: readonly SourceId[]) {
  const answer = useLiveQuery(sourcesQuery, undefined)
  const inside = new Set(ids)
  const all = answer.state === 'ready' ? answer.value : []
  return all.map(({ source }) => source).filter(({ id }) => inside.has(id))
}

function Filter({ value, change }: { value: string; change(value: string): void }) {
  return (
    <div class="pad folders-filter">
      <SearchField label={t('sources.filter')} value={value} change={change} />
    </div>
  )
}

interface FilingProps {
  sourceIds: SourceId[]
  from?: FolderId
  tree: FolderTree
  done(): void
}

/** Where the last ones were moved: the next ones often go there too. */
let lastInto: string | undefined

/** What the press takes with it, then the press. */
function Filing({ sourceIds, from, tree, done }: FilingProps) {
  const { say } = useToast()
  const none = from ? [{ value: '', label: t('folders.none') }] : []
  const options = [
    ...namedWays(tree.branches)
      .filter(({ branch }) => branch.folder.id !== from)
      .map(({ branch, way }) => ({ value: branch.folder.id as string, label: way })),
    ...none,
  ]
  const [wanted, setWanted] = useState(lastInto)
  const into = options.find(({ value }) => value === wanted) ?? options[0]
  if (!into) return <p class="action-bar">{t('folders.noOther')}</p>
  const move = async () => {
    lastInto = into.value
    const target = into.value === '' ? {} : { into: into.value as FolderId }
    const moved = await send('fileSources', { sourceIds, outOf: from, ...target })
    if (!moved.isOk) return say(wordsOf(moved.failure).title)
    say(t('folders.filed', sourceIds.length, [String(sourceIds.length), into.label]), true)
    done()
  }
  return (
    <div class="action-bar">
      <p>{t('folders.takes', sourceIds.length)}</p>
      <div class="button-row">
        <Select name={t('folders.target')} options={options} value={into.value} choose={setWanted} />
        <Button look="primary" onClick={() => void move()}>
          {t('folders.moveTo', [into.label])}
        </Button>
      </div>
    </div>
  )
}
