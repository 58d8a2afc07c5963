/** Lets the browser save a text as a file, where and as it saves downloads. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has begun to read it long before.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
