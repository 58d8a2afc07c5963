import type { Grouper } from '../story/grouper'
import type { JobContext } from './job-context'

/** The recent headlines of all feeds, ready to place new entries by; held while a refresh runs. */
export async function readHeadlines({ database, loadGrouper }: JobContext): Promise<Grouper> {
  const createGrouper = await loadGrouper()
  return createGrouper(await database.getAll('headlines'))
}
