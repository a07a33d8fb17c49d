/** Offers a text, or bytes that are one file already, as a download. */
export function saveFile(name: string, content: string | Blob, type = 'application/json'): void {
  const file = typeof content === 'string' ? new Blob([content], { type }) : content
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has taken its own hold on the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(address))
}
