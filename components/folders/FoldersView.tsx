import { useRef, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import type { FolderId } from '../../utils/model/ids'
import { foldersQuery, type FolderTree as Tree } from '../../utils/store/queries/folders'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useKeys } from '../hooks/use-keys'
import { useLiveQuery } from '../hooks/use-live-query'
import { useSettings } from '../hooks/use-settings'
import { useUndo } from '../hooks/use-undo'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { wordsOf } from '../ui/failure-words'
import { Icon } from '../ui/Icon'
import { type KeyLine, KeyLines } from '../ui/KeyLines'
import { ViewBar } from '../ui/ViewBar'
import { FolderContents } from './FolderContents'
import { FolderTree } from './FolderTree'
import { MovingNote } from './MovingNote'
import { branchOf } from './places'
import { type Arranging, useArranging } from './use-arranging'
import '../ui/Column.css'
import './FoldersView.css'

/** The folders of sources: made, named, moved, nested, filled and deleted here, by pointer or by keys alone. */
export function FoldersView() {
  const answer = useLiveQuery(foldersQuery, undefined)
  const title = useFocusTitle()
  const words = answer.state === 'failed' ? wordsOf(answer.failure) : undefined
  return (
    <>
      <ViewBar title={t('folders.title')} heading={title} />
      <main class="one-column">
        {words && <Empty title={words.title} text={words.text} />}
        {answer.state === 'ready' && <Folders stored={answer.value} />}
      </main>
    </>
  )
}

function Folders({ stored }: { stored: Tree }) {
  const arranging = useArranging(stored)
  const [closed, setClosed] = useState<ReadonlySet<FolderId>>(new Set())
  const contents = useRef<HTMLHeadingElement>(null)
  const undo = useUndo()
  useKeys({ z: undo }, useSettings().hasSingleKeys)
  const { tree, chosen, moving, naming, said } = arranging
  const branch = branchOf(tree.branches, chosen === 'unfiled' ? undefined : chosen)
  const hasTree = tree.branches.length > 0 || naming !== undefined || arranging.isMaking
  const setOpen = (id: FolderId, isOpen: boolean) => {
    const next = new Set(closed)
    if (isOpen) next.delete(id)
    else next.add(id)
    setClosed(next)
  }
  return (
    <>
      <Acts arranging={arranging} />
      {hasTree && (
        <FolderTree
          arranging={arranging}
          closed={closed}
          setOpen={setOpen}
          enter={() => contents.current?.focus()}
        />
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {naming && <p class="pad hint folders-hint">{t('folders.naming')}</p>}
      {moving ? (
        <MovingNote arranging={arranging} />
      ) : (
        <FolderContents key={chosen} branch={branch} tree={stored} arranging={arranging} title={contents} />
      )}
      {hasTree && (
        <div class="keys pad folders-keys">
          <KeyLines title={t('folders.keys.title')} lines={keyLines()} level={2} />
        </div>
      )}
    </>
  )
}

/** What the keys do, as buttons. */
function Acts({ arranging }: { arranging: Arranging }) {
  const { tree, chosen, moving } = arranging
  const branch = branchOf(tree.branches, chosen === 'unfiled' ? undefined : chosen)
  return (
    <div class="pad folders-acts">
      <div class="button-row">
        <Button disabled={moving !== undefined} onClick={() => arranging.startNaming({ kind: 'make' })}>
          <Icon name="plus" size="sm" /> {t('folders.make')}
        </Button>
        {branch && !moving && (
          <>
            <Button onClick={() => arranging.startNaming({ kind: 'rename', id: branch.folder.id })}>
              {t('folders.rename')}
            </Button>
            <Button onClick={() => arranging.startMoving(branch.folder.id)}>{t('folders.move')}</Button>
            <Button look="danger" onClick={() => void arranging.remove(branch)}>
              {t('folders.delete')}
            </Button>
          </>
        )}
      </div>
      <p class="hint">{t(tree.branches.length > 0 ? 'folders.sectionHint' : 'folders.emptyHint')}</p>
    </div>
  )
}

const keyLines = (): KeyLine[] => [
  { keys: [['m']], does: t('folders.keys.move') },
  { keys: [['↑'], ['↓']], does: t('folders.keys.choose') },
  { keys: [['→'], ['←']], does: t('folders.keys.open') },
  { keys: [['F2']], does: t('folders.keys.rename') },
  { keys: [[t('folders.keys.deleteKey')]], does: t('folders.keys.delete') },
  { keys: [[t('keys.enter')]], does: t('folders.keys.enter') },
  { keys: [[t('keys.escape')]], does: t('folders.keys.leave') },
]
