/** How regular forms of a tag end. A form with the tag but not the ending was tagged amiss ('that it resume', taken for a past), or is irregular. */
export const regularEndings: ReadonlyMap<string, readonly string[]> = new Map([
  ['VBD', ['ed']],
  ['VBN', ['ed', 'en', 'n', 't']],
  ['VBZ', ['s']],
  ['VBG', ['ing', "in'"]],
])
