type Place = readonly [number, number]

/**
 * The range of a span of the document's text. Paragraphs carry `data-offset`, each with one text node, so that text is
 * marked without a single element of its own being made of it.
 */
export function rangeOf(root: Element, start: number, end: number): Range | undefined {
  const range = document.createRange()
  let opened = false
  for (const paragraph of root.querySelectorAll<HTMLElement>('[data-offset]')) {
    const node = paragraph.firstChild
    if (!node) continue
    const from = Number(paragraph.dataset.offset)
    const length = node.textContent?.length ?? 0
    if (!opened && start < from + length) {
      range.setStart(node, Math.max(0, start - from))
      opened = true
    }
    if (opened && end <= from + length) {
      range.setEnd(node, Math.max(0, end - from))
      return range
    }
  }
  return undefined
}

const PRIORITY = { attribution: 0, figure: 1, for: 2, against: 3, chosen: 4 } as const

/** Marks spans of the text under a name that the style sheet knows (`::highlight(name)`). */
export function markRanges(root: Element, name: keyof typeof PRIORITY, places: readonly Place[]): void {
  if (!('highlights' in CSS)) return
  const ranges = places.map(([start, end]) => rangeOf(root, start, end)).filter((range) => range !== undefined)
  const highlight = new Highlight(...ranges)
  highlight.priority = PRIORITY[name]
  CSS.highlights.set(name, highlight)
}

export function clearMarks(): void {
  if ('highlights' in CSS) CSS.highlights.clear()
}
