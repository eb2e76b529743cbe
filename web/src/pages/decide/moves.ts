import { query, set } from '../../address.ts'

/** Moves stand in the address as `move=ITA:0.5,HUN:silent`. */
export function movesNow(): Map<string, string> {
  const text = query.value.get('move') ?? ''
  return new Map(
    text
      .split(',')
      .filter(Boolean)
      .map((part) => part.split(':') as [string, string]),
  )
}

export function move(actor: string, to: string | undefined) {
  const moves = movesNow()
  if (to === undefined) moves.delete(actor)
  else moves.set(actor, to)
  set({ move: [...moves].map(([who, where]) => `${who}:${where}`).join(',') }, true)
}
