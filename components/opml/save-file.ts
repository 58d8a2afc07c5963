/** Lets the browser save a text as a file, where and as it saves downloads. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it long before.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
