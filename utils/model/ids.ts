declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Identifies a publisher: a hash of its home page's canonical address, or of its first feed's. */
export type SourceId = Branded<'SourceId'>
/** Identifies one feed address: a hash of its canonical address. */
export type FeedId = Branded<'FeedId'>
/** Identifies one entry: its feed's id and a hash of the entry's own identity. Stable from refresh to refresh. */
export type EntryId = Branded<'EntryId'>
/** Identifies one event in the world. */
export type StoryId = Branded<'StoryId'>
/** Identifies one folder of sources, whatever it is called and wherever it is moved. */
export type FolderId = Branded<'FolderId'>
