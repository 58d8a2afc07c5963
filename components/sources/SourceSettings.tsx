import { useId } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import type { Commands } from '../../utils/commands/contract'
import { send } from '../../utils/commands/send'
import type { FolderId } from '../../utils/model/ids'
import type { Source } from '../../utils/model/source'
import { foldersQuery } from '../../utils/store/queries/folders'
import { namedWays } from '../folders/places'
import { useLiveQuery } from '../hooks/use-live-query'
import { Choice } from '../ui/Choice'
import { wordsOf } from '../ui/failure-words'
import { OnOff } from '../ui/OnOff'
import { Select } from '../ui/Select'
import { useToast } from '../ui/Toast'
import '../ui/Section.css'
import '../ui/Setting.css'

const hourMs = 3_600_000

/** What the reader chooses for one source: where it is, how often and how much of it is fetched, how high it stands. */
export function SourceSettings({ source }: { source: Source }) {
  const { say } = useToast()
  const change = (changes: Omit<Commands['changeSource']['takes'], 'sourceId'>) =>
    void send('changeSource', { sourceId: source.id, ...changes }).then((done) => {
      if (!done.isOk) say(wordsOf(done.failure).title)
    })
  const ranks = [
    { value: 'lower', label: t('source.rank.lower') },
    { value: 'normal', label: t('source.rank.normal') },
    { value: 'higher', label: t('source.rank.higher') },
  ] as const
  return (
    <section class="section">
      <h2 class="section__head">{t('source.settings')}</h2>
      <div class="pad">
        <FolderSetting source={source} />
        <Interval chosenMs={source.checkEveryMs ?? 0} choose={(checkEveryMs) => change({ checkEveryMs })} />
        <Choice
          name={t('source.rank.name')}
          options={ranks}
          value={source.rank ?? 'normal'}
          choose={(rank) => change({ rank })}
        />
        <OnOff
          name={t('source.text')}
          hint={t('source.textHint')}
          isOn={!source.isTextOff}
          change={(hasText) => change({ hasText })}
        />
        <OnOff
          name={t('source.pictures')}
          hint={t('source.picturesHint')}
          isOn={!source.arePicturesOff}
          change={(hasPictures) => change({ hasPictures })}
        />
      </div>
    </section>
  )
}

function Interval({ chosenMs, choose }: { chosenMs: number; choose(waitMs: number): void }) {
  const id = useId()
  const waits = [
    { value: '0', label: t('source.every.own') },
    { value: String(hourMs / 2), label: t('source.every.halfHour') },
    { value: String(hourMs), label: t('source.every.hour') },
    { value: String(3 * hourMs), label: t('source.every.threeHours') },
    { value: String(24 * hourMs), label: t('source.every.day') },
  ]
  return (
    <div class="setting">
      <label class="setting__name" for={id}>
        {t('source.every.name')}
      </label>
      <Select id={id} options={waits} value={String(chosenMs)} choose={(value) => choose(Number(value))} />
    </div>
  )
}

/** The folder that a source is in; of several the first, and the others by name. */
function FolderSetting({ source: { id: sourceId, folderIds = [] } }: { source: Source }) {
  const id = useId()
  const { say } = useToast()
  const answer = useLiveQuery(foldersQuery, undefined)
  const ways = answer.state === 'ready' ? namedWays(answer.value.branches) : []
  if (ways.length === 0) return null
  const within = ways.filter(({ branch }) => folderIds.includes(branch.folder.id))
  const [first, ...others] = within
  const options = [
    { value: '', label: t('folders.none') },
    ...ways.map(({ branch, way }) => ({ value: branch.folder.id as string, label: way })),
  ]
  const move = async (into: string) => {
    const target = into === '' ? {} : { into: into as FolderId }
    const done = await send('fileSources', {
      sourceIds: [sourceId],
      outOf: first?.branch.folder.id,
      ...target,
    })
    if (!done.isOk) return say(wordsOf(done.failure).title)
    const label = options.find(({ value }) => value === into)?.label ?? ''
    say(t('folders.filed', 1, ['1', label]), true)
  }
  return (
    <div class="setting">
      <label class="setting__name" for={id}>
        {t('source.folder')}
      </label>
      <Select
        id={id}
        options={options}
        value={first?.branch.folder.id ?? ''}
        choose={(into) => void move(into)}
      />
      {others.length > 0 && (
        <p class="hint">
          {t('source.alsoIn', [new Intl.ListFormat(undefined).format(others.map(({ way }) => way))])}
        </p>
      )}
    </div>
  )
}
