/**
 * Lets what is dragged be told by words beside the pointer, in the place of a picture of the one row under it. To be called while a drag begins: the
 * browser takes its picture then, of an element that is drawn, so one is there for that moment.
 */
export function showAsDragged(transfer: DataTransfer, words: string): void {
  const card = document.createElement('div')
  card.className = 'drag-picture'
  card.textContent = words
  document.body.append(card)
  transfer.setDragImage(card, -12, -8)
  setTimeout(() => card.remove())
}
