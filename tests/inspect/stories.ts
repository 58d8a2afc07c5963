// npm run -s inspect:stories: which headlines report one event, under the contract of the corpora's README. Each is placed
// among those of the lines before it.
import type { EntryId, FeedId, StoryId } from '../../utils/model/ids'
import { createGrouper } from '../../utils/story/grouper'
import { answerLines } from './answer-lines'

interface Told {
  id: string
  title: string
  source: string
  publishedAt: string
  url?: string
  summary?: string
  language?: string
}

const grouper = createGrouper([])

await answerLines(({ id, source, publishedAt, ...said }: Told) => {
  const sortAt = Date.parse(publishedAt)
  const placing = grouper.find({ id: id as EntryId, feedId: source as FeedId, sortAt, ...said })
  const story = placing.near?.storyId ?? (id as StoryId)
  grouper.settle(placing, story)
  return { ok: true, story }
})
