import type { Article } from '../model/article'
import type { Bundle } from '../model/bundle'
import type { Edition, StoryRow } from '../model/edition'
import type { Entry } from '../model/entry'
import type { EntryId, StoryId } from '../model/ids'
import { write } from '../store/write'
import type { JobContext } from './job-context'

const storyEntryId = 'bundled.story' as EntryId
const headlineId = (index: number) => `bundled.headline.${index + 1}` as EntryId
const storyIdOf = (entryId: EntryId) => entryId as string as StoryId

/** Writes the edition that came with Broadside, where it is not in the store yet; it is current until a refresh sets one. */
export async function seedEdition(context: JobContext, bundle: Bundle): Promise<void> {
  if (await context.database.get('editions', 'bundled')) return
  const now = context.now()
  const edition = bundledEdition(bundle)
  await write(context.database, ['entries', 'articles', 'editions'], async (transaction) => {
    const editions = transaction.objectStore('editions')
    for (const entry of bundledEntries(bundle, now)) await transaction.objectStore('entries').put(entry)
    await transaction.objectStore('articles').put(bundledArticle(bundle, now))
    await editions.put(edition)
    if (!(await editions.get('current'))) await editions.put({ ...edition, id: 'current' })
  })
}

/** No address, source, author or instant: they came without. */
function bundledEntries(bundle: Bundle, now: number): Entry[] {
  // sortAt 0: they are undated, and no list of news is led by them.
  const common = { authors: [], seenAt: now, sortAt: 0, language: bundle.language, direction: 'ltr' as const }
  const story: Entry = {
    id: storyEntryId,
    storyId: storyIdOf(storyEntryId),
    title: bundle.headline,
    summary: bundle.deck,
    ...common,
  }
  const storyOf = new Map(
    bundle.stories.flatMap((indexes) =>
      indexes.map((index) => [index, storyIdOf(headlineId(indexes[0]!))] as const),
    ),
  )
  const headlines = bundle.headlines.map((title, index) => ({
    id: headlineId(index),
    storyId: storyOf.get(index)!,
    title,
    ...common,
  }))
  return [story, ...headlines]
}

function bundledArticle(bundle: Bundle, now: number): Article {
  return {
    entryId: storyEntryId,
    state: 'here',
    origin: 'bundled',
    keptAt: now,
    authors: [],
    language: bundle.language,
    direction: 'ltr',
    blocks: bundle.paragraphs.map((text) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] })),
    wordCount: bundle.paragraphs.join(' ').split(/\s+/).length,
    missingPictures: [],
  }
}

function bundledEdition(bundle: Bundle): Edition {
  const row = (entryIds: EntryId[], headline: string): StoryRow => ({
    storyId: storyIdOf(entryIds[0]!),
    entryId: entryIds[0]!,
    entryIds,
    headline,
    language: bundle.language,
    direction: 'ltr',
    sourceCount: 0,
    also: [],
    isRead: false,
    isSaved: false,
    isHere: false,
  })
  const lead = { ...row([storyEntryId], bundle.headline), deck: bundle.deck, isHere: true }
  const rows = bundle.stories.map((indexes) => ({
    ...row(indexes.map(headlineId), bundle.headlines[indexes[0]!]!),
    also: indexes
      .slice(1)
      .map((index) => ({ entryId: headlineId(index), headline: bundle.headlines[index]! })),
  }))
  return {
    id: 'bundled',
    kind: 'bundled',
    rows: [lead, ...rows],
    storyCount: rows.length + 1,
    sourceCount: 0,
  }
}
