import { t } from '../../utils/browser/messages'
import type { Failure } from '../../utils/model/failure'
import type { ImportLine, ImportReport } from '../../utils/model/import-report'
import { normaliseTitle } from '../../utils/text/normalise-title'
import { wordsOf } from '../ui/failure-words'

export interface LineGroup {
  outcome: ImportLine['outcome']
  title: string
  lines: ImportLine[]
}

/** The lines that have the wanted words, by what became of them: first what the reader may want to mend. */
export function groupLines({ lines }: ImportReport, filter: string): LineGroup[] {
  const wanted = normaliseTitle(filter)
  const found = lines.filter(({ title, address }) => normaliseTitle(`${title} ${address}`).includes(wanted))
  const groups = [
    { outcome: 'refused', title: t('opml.counts.refused') },
    { outcome: 'already', title: t('opml.counts.already') },
    { outcome: 'repeated', title: t('opml.counts.repeated') },
    { outcome: 'added', title: t('opml.counts.added') },
  ] as const
  return groups
    .map((group) => ({ ...group, lines: found.filter(({ outcome }) => outcome === group.outcome) }))
    .filter((group) => group.lines.length > 0)
}

/** What became of a line, and why. `areAllowed`: what waited for a permission has been given it since. */
export function lineWords(line: ImportLine, areAllowed: boolean): string {
  switch (line.outcome) {
    case 'added':
      return line.isAllowed || areAllowed ? t('opml.line.added') : t('opml.line.waiting')
    case 'already':
      return line.isFiled ? t('opml.line.filed') : t('opml.line.already')
    case 'repeated':
      return t('opml.line.repeated')
    case 'refused':
      return refusedWords(line.failure)
  }
}

function refusedWords(failure: Failure): string {
  if (failure.kind === 'not-a-web-address') return t('opml.line.onlyWeb')
  const { title, text } = wordsOf(failure)
  return `${title}. ${text}`
}

/** The report as a text to keep. */
export function reportText(name: string, report: ImportReport): string {
  const groups = groupLines(report, '').map(({ title, lines }) => {
    const rows = lines.map((line) => [line.title, line.address, lineWords(line, false)].join('\t'))
    return [`${title}: ${lines.length}`, ...rows].join('\n')
  })
  return `${[name, ...groups].join('\n\n')}\n`
}
