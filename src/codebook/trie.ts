import { hasCapital, isMiddleInitial, type Token, tokens } from './alias.ts'

interface Node<T> {
  /** Tokens with a capital, found as written or all in capitals. */
  exact: Map<string, Node<T>>
  /** Tokens without, found in any case. */
  lower: Map<string, Node<T>>
  values: T[]
}

/** Aliases as paths of tokens; finds the longest that begins at a place. */
export interface Trie<T> {
  add(alias: string, value: T): void
  /** The values of the longest alias that begins at `start`, and the place behind it. */
  longest(text: readonly Token[], start: number): { values: readonly T[]; end: number } | undefined
}

export function trie<T>(): Trie<T> {
  const root = node<T>()
  return {
    add(alias, value) {
      let at = root
      const path = tokens(alias).filter((token, k, all) => !isMiddleInitial(token, all[k - 1], all[k + 1]))
      for (const token of path) {
        const children = hasCapital(token) ? at.exact : at.lower
        const key = hasCapital(token) ? token.exact : token.lower
        let next = children.get(key)
        if (!next) children.set(key, (next = node()))
        at = next
      }
      if (at !== root && !at.values.includes(value)) at.values.push(value)
    },
    longest(text, start) {
      let best: { values: readonly T[]; end: number } | undefined
      const walk = (from: Node<T>, place: number): void => {
        if (from.values.length > 0 && (!best || place > best.end)) best = { values: from.values, end: place }
        const token = text[place]
        if (!token) return
        const exact = from.exact.get(token.exact) ?? (isShouted(token) ? from.exact.get(titled(token)) : undefined)
        if (exact) walk(exact, place + 1)
        const lower = from.lower.get(token.lower)
        if (lower) walk(lower, place + 1)
      }
      walk(root, start)
      return best
    },
  }
}

function node<T>(): Node<T> {
  return { exact: new Map(), lower: new Map(), values: [] }
}

/** All in capitals, as in a headline; short words are left alone, for they may be abbreviations (US, IT, WHO). */
function isShouted(token: Token): boolean {
  return token.exact.length > 3 && token.exact === token.exact.toUpperCase() && hasCapital(token)
}

function titled(token: Token): string {
  return token.exact.charAt(0) + token.lower.slice(1)
}
