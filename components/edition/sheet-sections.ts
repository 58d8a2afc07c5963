import type { Edition, EditionSection, StoryRow } from '../../utils/model/edition'

/** An edition's rows by where they stand: above all sections, or in one. */
export function splitSections({ rows, sections = [] }: Edition): {
  front: StoryRow[]
  sections: (EditionSection & { rows: StoryRow[] })[]
} {
  const rowsOf = new Map(rows.map((row) => [row.storyId, row]))
  const filed = new Set(sections.flatMap(({ storyIds }) => storyIds))
  return {
    front: rows.filter(({ storyId }) => !filed.has(storyId)),
    sections: sections
      .map((section) => ({ ...section, rows: section.storyIds.flatMap((id) => rowsOf.get(id) ?? []) }))
      .filter((section) => section.rows.length > 0),
  }
}
