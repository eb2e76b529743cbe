/** Possessives that stand as words of their own. */
export const possessives = new Set(["'s", '’s'])

/** What opens a quotation within a quotation, and in some papers any. */
export const singleQuotes = new Set(["'", '‘', '`'])
