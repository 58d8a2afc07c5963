import type { EntryId, FeedId, StoryId } from '../model/ids'
import { hash53 } from '../url/hash53'

/** The id of the entry with this identity (see `identitiesOf`) in a feed: the same from refresh to refresh. */
export const entryIdOf = (feedId: FeedId, identity: string): EntryId =>
  `${feedId}.${hash53(identity)}` as EntryId

/** Between which two keys all ids of a feed's entries are. */
export const entryIdRange = (feedId: FeedId): [string, string] => [`${feedId}.`, `${feedId}.\uffff`]

/** The story that an entry is alone in, until grouping finds it another. */
export const ownStoryIdOf = (entryId: EntryId): StoryId => entryId as string as StoryId
