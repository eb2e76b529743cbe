import { hasCapital, isMiddleInitial, type Token, tokens } from './alias.ts'

interface Node<T> {
  /** Tokens with a capital, found as written or all in capitals. */
  exact: Map<string, Node<T>>
  /** Tokens without, found in any case. */
  lower: Map<string, Node<T>>
  values: T[]
}

/** The values of an alias, and the place behind it. */
interface Found<T> {
  values: readonly T[]
  end: number
}

/** Aliases as paths of tokens; finds the longest that begins at a place. */
export interface Trie<T> {
  add(alias: string, value: T): void
  /** Whether any alias begins with the token. */
  begins(token: Token): boolean
  /** The longest alias that begins at `start`. */
  longest(text: readonly Token[], start: number): Found<T> | undefined
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
    begins: ({ exact, titled, lower }) =>
      root.exact.has(exact) || (titled !== undefined && root.exact.has(titled)) || root.lower.has(lower),
    longest: (text, start) => longestFrom(root, text, start),
  }
}

function longestFrom<T>(from: Node<T>, text: readonly Token[], place: number): Found<T> | undefined {
  const here = from.values.length > 0 ? { values: from.values, end: place } : undefined
  const token = text[place]
  if (!token) return here
  const exact = from.exact.get(token.exact) ?? (token.titled === undefined ? undefined : from.exact.get(token.titled))
  const lower = from.lower.get(token.lower)
  const best = exact ? longer(here, longestFrom(exact, text, place + 1)) : here
  return lower ? longer(best, longestFrom(lower, text, place + 1)) : best
}

function longer<T>(a: Found<T> | undefined, b: Found<T> | undefined): Found<T> | undefined {
  return !a || (b && b.end > a.end) ? b : a
}

function node<T>(): Node<T> {
  return { exact: new Map(), lower: new Map(), values: [] }
}
