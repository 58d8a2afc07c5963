/** What lists are sorted by: when it was published, unless that is unknown or in the future; then when it was seen. */
export const sortAtOf = (publishedAt: number | undefined, seenAt: number): number =>
  publishedAt === undefined || publishedAt > seenAt ? seenAt : publishedAt
