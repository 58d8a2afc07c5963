import { useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import type { FolderId } from '../../utils/model/ids'
import type { Result } from '../../utils/model/result'
import type { FolderBranch, FolderTree } from '../../utils/store/queries/folders'
import { wordsOf } from '../ui/failure-words'
import { useToast } from '../ui/Toast'
import { branchOf, type Place, placed, placeOf, type Step, siblingsIn, stepFrom, without } from './places'
import type { RowId } from './tree-rows'

/** The name being typed: of a folder that is there, or of a new one. */
export type Naming = { kind: 'rename'; id: FolderId } | { kind: 'make'; parentId?: FolderId }

/** The folder being moved, and where it would land. */
export interface Moving {
  id: FolderId
  place: Place
}

export interface Arranging {
  /** With the folder being moved where it would land. */
  tree: FolderTree
  chosen: RowId
  /** A folder was made that the store has not told of yet. */
  isMaking: boolean
  choose(id: RowId): void
  naming?: Naming
  moving?: Moving
  /** What was just done, for a live region. */
  said: string
  tell(words: string): void
  startNaming(naming: Naming | undefined): void
  /** Keeps the name; gives why it can't be kept. */
  keepName(name: string): Promise<string | undefined>
  startMoving(id: FolderId | undefined): void
  step(step: Step): void
  keepPlace(): Promise<void>
  remove(branch: FolderBranch): Promise<void>
}

/** What is done to folders on their screen, and what of it is not kept yet. */
export function useArranging(stored: FolderTree): Arranging {
  const [wanted, choose] = useState<RowId>()
  const [said, tell] = useState('')
  const [naming, startNaming] = useState<Naming>()
  const move = useMoving(stored, tell)
  const { say } = useToast()
  const chosen = existing(move.tree, wanted)
  const keepName = async (name: string) => {
    if (!naming) return undefined
    const done: Result<{ folderId: FolderId } | null> =
      naming.kind === 'make'
        ? await send('makeFolder', { name, parentId: naming.parentId })
        : await send('renameFolder', { folderId: naming.id, name })
    if (!done.isOk) return wordsOf(done.failure).title
    if (done.value) choose(done.value.folderId)
    if (naming.kind === 'make') tell(t('folders.made', [name]))
    else say(t('folders.renamed', [name]), true)
    startNaming(undefined)
    return undefined
  }
  const remove = async ({ folder }: FolderBranch) => {
    const done = await send('deleteFolder', { folderId: folder.id })
    if (!done.isOk) return say(wordsOf(done.failure).title)
    const { parentId } = placeOf(stored.branches, folder.id)
    choose(parentId)
    say(t('folders.deleted', [folder.name]), true)
  }
  const isMaking = wanted !== undefined && wanted !== 'unfiled' && wanted !== chosen
  return { ...move, chosen, isMaking, choose, naming, said, tell, startNaming, keepName, remove }
}

/** The row asked for where it is there, else the first. */
function existing({ branches }: FolderTree, wanted: RowId | undefined): RowId {
  if (wanted === 'unfiled') return wanted
  return branchOf(branches, wanted)?.folder.id ?? branches[0]?.folder.id ?? 'unfiled'
}

function useMoving(stored: FolderTree, tell: (words: string) => void) {
  const [moving, setMoving] = useState<Moving>()
  // Until the store answers again, what was put down stays where it was put.
  const [landed, setLanded] = useState<Moving & { before: FolderTree }>()
  const { say } = useToast()
  const shown = moving ?? (landed?.before === stored ? landed : undefined)
  const tree = shown ? { ...stored, branches: placed(stored.branches, shown.id, shown.place) } : stored
  const keepPlace = async () => {
    if (!moving) return
    const { id, place } = moving
    const siblings = siblingsIn(without(stored.branches, id), place.parentId)
    const done = await send('moveFolder', {
      folderId: id,
      parentId: place.parentId,
      beforeId: siblings[place.index]?.folder.id,
    })
    setMoving(undefined)
    if (!done.isOk) return say(wordsOf(done.failure).title)
    setLanded({ ...moving, before: stored })
    say(t('folders.moved', [branchOf(stored.branches, id)?.folder.name ?? '']), true)
  }
  const startMoving = (id: FolderId | undefined) => {
    if (!id && moving) tell(t('folders.left', [branchOf(stored.branches, moving.id)?.folder.name ?? '']))
    setMoving(id && { id, place: placeOf(stored.branches, id) })
  }
  const step = (step: Step) => {
    if (moving) setMoving({ ...moving, place: stepFrom(stored.branches, moving.id, moving.place, step) })
  }
  return { tree, moving, keepPlace, startMoving, step }
}
