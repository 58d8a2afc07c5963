import type { DBSchema } from 'idb'
import type { Article, MissingArticle, Picture } from '../model/article'
import type { Edition } from '../model/edition'
import type { Entry, FeedText, ReadingState, RecentHeadlines, Story } from '../model/entry'
import type { Folder } from '../model/folder'
import type { EntryId, FeedId, FolderId, SourceId, StoryId } from '../model/ids'
import type { RequestBatch } from '../model/request'
import type { Feed, FeedAnswer, Source } from '../model/source'
import type { StatusRecord } from '../model/status'
import type { Undo } from '../model/undo'

/** The newest version's tables, keys and indexes. Publisher's words and reader's marks never share a record. */
export interface Schema extends DBSchema {
  sources: { key: SourceId; value: Source }
  feeds: { key: FeedId; value: Feed; indexes: { bySource: SourceId; byNextCheck: number } }
  entries: { key: EntryId; value: Entry; indexes: { bySource: [SourceId, number]; bySort: number } }
  stories: { key: StoryId; value: Story; indexes: { byLast: number } }
  readingStates: { key: EntryId; value: ReadingState; indexes: { bySaved: number } }
  feedTexts: { key: EntryId; value: FeedText }
  articles: { key: EntryId; value: Article | MissingArticle; indexes: { byState: 'here' | 'missing' } }
  pictures: { key: [EntryId, string]; value: Picture }
  editions: { key: Edition['id']; value: Edition }
  status: { key: StatusRecord['key']; value: StatusRecord }
  undos: { key: number; value: Undo }
  requests: { key: number; value: RequestBatch; indexes: { byAt: number } }
  folders: { key: FolderId; value: Folder }
  headlines: { key: FeedId; value: RecentHeadlines }
  answers: { key: FeedId; value: FeedAnswer }
}

export type TableName =
  | 'sources'
  | 'feeds'
  | 'entries'
  | 'stories'
  | 'readingStates'
  | 'feedTexts'
  | 'articles'
  | 'pictures'
  | 'editions'
  | 'status'
  | 'undos'
  | 'requests'
  | 'folders'
  | 'headlines'
  | 'answers'
