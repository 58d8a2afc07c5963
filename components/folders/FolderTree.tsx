import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import type { FolderId } from '../../utils/model/ids'
import { Icon } from '../ui/Icon'
import { NameField } from './NameField'
import type { Step } from './places'
import { type RowId, rowAfter, type TreeRow, treeRows } from './tree-rows'
import type { Arranging, Naming } from './use-arranging'
import './FolderTree.css'

interface Props {
  arranging: Arranging
  closed: ReadonlySet<FolderId>
  setOpen(id: FolderId, isOpen: boolean): void
  /** Leads to what is in the chosen folder. */
  enter(): void
}

/** The folders as a tree, with one stop for Tab: arrows, Home and End move, the other keys act on the row with focus. */
export function FolderTree(props: Props) {
  const { arranging, closed, setOpen } = props
  const { tree, chosen, naming, moving } = arranging
  const list = useRef<HTMLDivElement>(null)
  const rows = treeRows(tree, closed)
  const onKeyDown = useTreeKeys(props, rows, list)
  const naked = naming?.kind === 'make' ? draftAfter(rows, naming.parentId) : -1
  const choose = (event: MouseEvent) => {
    const id = (event.target as Element).closest('[data-folder]')?.getAttribute('data-folder')
    if (!id || moving || (event.target as Element).closest('input')) return
    arranging.choose(id as RowId)
    const row = rows.find((one) => one.id === id)
    if ((event.target as Element).closest('.twist') && row?.isOpen !== undefined)
      setOpen(id as FolderId, !row.isOpen)
  }
  return (
    <div
      class="tree"
      role="tree"
      aria-label={t('folders.tree', tree.sourceCount)}
      ref={list}
      onClick={choose}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, index) => [
        index === naked && <Draft key="draft" naming={naming} rows={rows} arranging={arranging} />,
        <Row
          key={row.id}
          row={row}
          isChosen={row.id === chosen}
          isMoving={row.id === moving?.id}
          naming={naming?.kind === 'rename' && naming.id === row.id ? arranging : undefined}
        />,
      ])}
    </div>
  )
}

function useTreeKeys(
  { arranging, setOpen, enter }: Props,
  rows: readonly TreeRow[],
  list: { current: HTMLDivElement | null },
) {
  const { chosen, moving, naming } = arranging
  const isAsked = useRef(false)
  const key = `${chosen} ${moving?.id} ${moving?.place.parentId} ${moving?.place.index} ${naming?.kind}`
  // A row that is moved in the document loses focus; a name that is kept gives it back.
  useLayoutEffect(() => {
    const isInside = list.current?.contains(document.activeElement)
    if ((isAsked.current || isInside) && !naming)
      list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    isAsked.current = naming !== undefined || moving !== undefined
  }, [key])
  const row = rows.find((one) => one.id === chosen)
  const whileMoving: Record<string, () => void> = {
    ...Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, () => arranging.step(step)])),
    Enter: () => void arranging.keepPlace(),
    Escape: () => arranging.startMoving(undefined),
  }
  const onFolder: Record<string, () => void> = row?.branch
    ? {
        m: () => arranging.startMoving(row.branch?.folder.id),
        F2: () => arranging.startNaming({ kind: 'rename', id: row.branch!.folder.id }),
        Delete: () => void arranging.remove(row.branch!),
      }
    : {}
  const act = (name: string): (() => void) | undefined => {
    if (moving) return whileMoving[name]
    if (name === 'Enter') return enter
    if (name === 'ArrowRight' && row?.isOpen === false) return () => setOpen(row.id as FolderId, true)
    if (name === 'ArrowLeft' && row?.isOpen) return () => setOpen(row.id as FolderId, false)
    const next = rowAfter(rows, chosen, name)
    if (next) return () => arranging.choose(next.id)
    return isMove(name) ? () => {} : onFolder[name]
  }
  return (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return
    const does = act(byReading(event.key, list.current))
    if (!does) return
    event.preventDefault()
    isAsked.current = event.key !== 'Enter' || moving !== undefined
    does()
  }
}

const steps: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }

const isMove = (key: string): boolean => key in steps || key === 'Home' || key === 'End'

/** Arrows name sides; where the interface runs from right to left, what is inside is to the left. */
function byReading(key: string, list: Element | null): string {
  if (!list || getComputedStyle(list).direction === 'ltr') return key
  return { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[key] ?? key
}

/** Before which row a new folder's name is typed: after all that is in the folder which it will be in. */
function draftAfter(rows: readonly TreeRow[], parentId: FolderId | undefined): number {
  const at = rows.findIndex((row) => row.id === parentId)
  const from = rows[at]
  if (!from) return rows.length - 1
  const next = rows.findIndex((row, index) => index > at && row.level <= from.level)
  return next < 0 ? rows.length - 1 : next
}

function Draft({
  naming,
  rows,
  arranging,
}: {
  naming?: Naming
  rows: readonly TreeRow[]
  arranging: Arranging
}) {
  const parentId = naming?.kind === 'make' ? naming.parentId : undefined
  const level = (rows.find((row) => row.id === parentId)?.level ?? 0) + 1
  return (
    <div
      class="tree__row"
      role="treeitem"
      aria-level={level}
      style={{ '--level': String(level - 1) }}
      tabIndex={-1}
    >
      <span class="twist" />
      <Icon name="folder" size="sm" />
      <NameField arranging={arranging} />
    </div>
  )
}

interface RowProps {
  row: TreeRow
  isChosen: boolean
  isMoving: boolean
  /** Set while its name is being typed. */
  naming?: Arranging
}

function Row({ row, isChosen, isMoving, naming }: RowProps) {
  const name = row.branch?.folder.name ?? t('folders.none')
  const isSection = row.branch && row.level === 1
  return (
    <div
      class={isMoving ? 'tree__row is-moving' : 'tree__row'}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.at}
      aria-setsize={row.of}
      aria-expanded={row.isOpen}
      aria-selected={isChosen}
      data-folder={row.id}
      tabIndex={isChosen ? 0 : -1}
      style={{ '--level': String(row.level - 1) }}
    >
      <span class="twist">
        {row.isOpen !== undefined && (
          <Icon name={row.isOpen ? 'down' : 'next'} size="xs" flips={!row.isOpen} />
        )}
      </span>
      <Icon name="folder" size="sm" />
      {naming ? (
        <NameField arranging={naming} before={name} />
      ) : (
        <span class="tree__name">
          {name} {isSection && <span class="hint tree__mark">{t('folders.section')}</span>}
        </span>
      )}
      <span class="tree__count" aria-hidden="true">
        {row.sourceCount}
      </span>
      <span class="visually-hidden">{t('folders.sources', row.sourceCount)}</span>
    </div>
  )
}
