import type { JobContext } from './job-context'

/** The count for the toolbar icon: the front page's unread stories, 0 where the reader has it off. */
export async function countUnread(context: JobContext): Promise<number> {
  const record = await context.database.get('status', 'settings')
  if (record?.key !== 'settings' || !record.settings.hasBadge) return 0
  const edition = await context.database.get('editions', 'current')
  return edition?.rows.filter((row) => !row.isRead).length ?? 0
}
