import type { JobContext } from './job-context'

export type IsAllowed = (addressOrSite: string) => boolean

/** A transaction waits for nothing else, so the browser is asked before it; what was not asked counts as allowed. */
export async function askAllowed(
  context: Pick<JobContext, 'isAllowed'>,
  asked: readonly string[],
): Promise<IsAllowed> {
  const refused = new Set<string>()
  await Promise.all(
    [...new Set(asked)].map(async (one) => {
      if (!(await context.isAllowed(one))) refused.add(one)
    }),
  )
  return (one) => !refused.has(one)
}
