import type { JobContext } from './job-context'

/** Whether a refresh that nobody asked for waits: the connection is metered, and the reader did not choose to fetch over one. */
export async function waitsForNetwork(context: JobContext): Promise<boolean> {
  if (!context.isMetered()) return false
  const record = await context.database.get('status', 'settings')
  return !(record?.key === 'settings' && record.settings.fetchesOnMetered)
}
