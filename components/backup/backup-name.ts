/** What a full export's file is called: with its day, so that several are told apart. */
export function backupName(at: number): string {
  const day = new Date(at)
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
  return `broadside-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.jsonl`
}
