import { useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { askForSites } from '../../utils/browser/permissions'
import { send } from '../../utils/commands/send'
import type { ImportLine, ImportReport } from '../../utils/model/import-report'
import { fateWords } from '../backup/BackupHolds'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useKeys } from '../hooks/use-keys'
import { useNavigation } from '../hooks/use-navigation'
import { useSettings } from '../hooks/use-settings'
import { useUndo } from '../hooks/use-undo'
import { Button } from '../ui/Button'
import { Icon, type IconName } from '../ui/Icon'
import { Note } from '../ui/Note'
import { SearchField } from '../ui/SearchField'
import { groupLines, type LineGroup, lineWords, reportText } from './report-lines'
import { saveFile } from './save-file'
import '../ui/Log.css'
import '../ui/Section.css'

/** A report of this many lines needs a filter. */
const manyLines = 12

interface Props {
  name: string
  report: ImportReport
  /** Those that were asked for. */
  sites: readonly string[]
  startAgain(): void
}

/** What became of each line of a list. */
export function ImportReportView({ name, report, sites, startAgain }: Props) {
  const [filter, setFilter] = useState('')
  const [areAllowed, setAllowed] = useState(false)
  useKeys({ z: useUndo() }, useSettings().hasSingleKeys)
  const groups = groupLines(report, filter)
  const allow = () =>
    void askForSites(sites).then(async (isGiven) => {
      if (!isGiven) return
      setAllowed(true)
      await send('allowed', { sites: [...sites] })
    })
  const isWaiting = report.waitingCount > 0 && !areAllowed
  return (
    <>
      <Summary name={name} report={report} isWaiting={isWaiting} startAgain={startAgain} />
      {isWaiting && (
        <Note
          look="warn"
          icon="lock"
          title={t('opml.notAllowed', report.waitingCount)}
          text={t('opml.notAllowedText')}
        >
          <Button onClick={allow}>{t('opml.allow')}</Button>
        </Note>
      )}
      {report.lines.length >= manyLines && (
        <div class="pad report-filter">
          <SearchField label={t('opml.filter')} value={filter} change={setFilter} />
        </div>
      )}
      {groups.length === 0 && (
        <p class="pad hint" role="status">
          {t('opml.noLine', [filter.trim()])}
        </p>
      )}
      {groups.map((group) => (
        <Lines key={group.outcome} group={group} areAllowed={areAllowed} />
      ))}
      <div class="pad report-end">
        <Button onClick={() => saveFile('broadside-import.txt', reportText(name, report), 'text/plain')}>
          <Icon name="download" size="sm" /> {t('opml.saveReport')}
        </Button>
      </div>
    </>
  )
}

function Summary({ name, report, isWaiting, startAgain }: Omit<Props, 'sites'> & { isWaiting: boolean }) {
  const { go } = useNavigation()
  const title = useFocusTitle()
  const { counts, waitingCount, folderCount } = report
  const sums = [
    { term: t('opml.counts.added'), count: counts.added, isShown: true },
    { term: t('opml.counts.waiting'), count: waitingCount, isShown: isWaiting },
    { term: t('opml.counts.already'), count: counts.already, isShown: true },
    { term: t('opml.counts.repeated'), count: counts.repeated, isShown: counts.repeated > 0 },
    { term: t('opml.counts.refused'), count: counts.refused, isShown: true, isBad: counts.refused > 0 },
    ...sumsOfMarks(report.marks),
  ].filter(({ isShown }) => isShown)
  return (
    <div class="block report-head">
      <p class="import-name">
        <Icon name="file" size="sm" /> {name}
      </p>
      <h1 tabIndex={-1} ref={title}>
        {t('opml.added', counts.added)}
      </h1>
      <dl class="facts-list facts-list--sums">
        {sums.map(({ term, count, isBad }) => (
          <>
            <dt class={isBad ? 'report-bad' : undefined}>{term}</dt>
            <dd class={isBad ? 'report-bad' : undefined}>{count}</dd>
          </>
        ))}
      </dl>
      <p class="hint">
        {folderCount > 0 && `${t('opml.newFolders', folderCount)} `}
        {report.marks && `${fateWords(report.marks.settings)} `}
        {counts.added > waitingCount && t('opml.arriving')}
      </p>
      <div class="button-row">
        <Button look="primary" onClick={() => go({ view: 'front' })}>
          {t('opml.show')}
        </Button>
        <Button onClick={startAgain}>{t('opml.other')}</Button>
      </div>
    </div>
  )
}

/** What a full export brought besides. */
function sumsOfMarks(
  marks: ImportReport['marks'],
): { term: string; count: number; isShown: boolean; isBad?: boolean }[] {
  if (!marks) return []
  return [
    { term: t('backup.savedNow'), count: marks.savedCount, isShown: true },
    { term: t('backup.withText'), count: marks.articleCount, isShown: true },
    { term: t('backup.readNow'), count: marks.readCount, isShown: true },
  ]
}

function Lines({ group, areAllowed }: { group: LineGroup; areAllowed: boolean }) {
  return (
    <section class="section">
      <h2 class="section__head">
        {group.title} <small>{group.lines.length}</small>
      </h2>
      <ul class="log pad report-lines">
        {group.lines.map((line, index) => (
          <li key={index}>
            <Sign line={line} areAllowed={areAllowed} />
            <span>
              <b dir="auto">{line.title || t('opml.line.nameless')}</b>
              <br />
              {line.address && (
                <>
                  <span dir="ltr">{line.address}</span>
                  <br />
                </>
              )}
              {lineWords(line, areAllowed)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** For the eye; the words say it too. */
function Sign({ line, areAllowed }: { line: ImportLine; areAllowed: boolean }) {
  const isWaiting = line.outcome === 'added' && !line.isAllowed && !areAllowed
  const looks = { added: 'ok', already: 'same', repeated: 'same', refused: 'bad' } as const
  const icon: IconName = line.outcome === 'refused' ? 'error' : isWaiting ? 'lock' : 'check'
  return (
    <span class={isWaiting ? undefined : looks[line.outcome]}>
      <Icon name={icon} size="sm" />
    </span>
  )
}
