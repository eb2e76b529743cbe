import { exclamations, LONGEST_EXCLAMATION, negators, stanceEffects, type Tree } from '../../language/index.ts'

/** How many words a name before a colon may have. */
const LONGEST_LABEL = 9

/** Words by which a list says on which side somebody is. */
const SIDES = new Map([
  ['for', 1],
  ['in favour', 1],
  ['in favor', 1],
  ['pro', 1],
  ['in', 1],
  ['out', -1],
  ['against', -1],
  ['not in favour', -1],
  ['not in favor', -1],
  ['contra', -1],
  ['not enough', 1],
  ['too little', 1],
])

/** The word of the colon where a sentence begins with a name and a colon, as the entries of a list do: '- Oslo: …'; −1 where it does not. */
export function labelEnd({ words }: Tree): number {
  const colon = words.findIndex(({ form }) => form === ':')
  if (colon < 1 || colon > LONGEST_LABEL) return -1
  const label = words.slice(0, colon)
  const fits = label.every(
    ({ upos, form, lemma }) =>
      upos === 'PROPN' || ['PUNCT', 'CCONJ', 'DET', 'SYM'].includes(upos) || /^\p{Lu}/u.test(form) || lemma === 'state',
  )
  return fits && label.some(({ form }) => /^\p{Lu}/u.test(form)) ? colon : -1
}

interface LabelledSide {
  node: number
  sign: number
}

/** What was found in a sentence, whose words all ask for it. */
const known = new WeakMap<Tree, { side: LabelledSide | undefined }>()

/** Which side an entry of a list takes that goes on without a clause: '- Oslo: against', '- Bern: opposed, as ever'; and the word that says so. */
export function labelledSide(tree: Tree): LabelledSide | undefined {
  let found = known.get(tree)
  if (!found) known.set(tree, (found = { side: findSide(tree) }))
  return found.side
}

function findSide(tree: Tree): LabelledSide | undefined {
  const colon = labelEnd(tree)
  if (colon < 0) return undefined
  const { words } = tree
  let end = colon + 1
  while (end < words.length && !/^[,.;—–-]$/.test(words[end]!.form)) end++
  const said = words.slice(colon + 1, end)
  if (said.length === 0 || said.length > LONGEST_EXCLAMATION) return undefined
  const phrase = said
    .filter(({ form }) => !form.toLowerCase().endsWith('ly'))
    .map(({ form }) => form.toLowerCase())
    .join(' ')
  // '- Oslo: No.', but not 'OSLO: No, I meant …'.
  const answer = end >= words.length - 1 ? exclamations.get(phrase) : undefined
  const sign = SIDES.get(phrase) ?? answer ?? sideOfWords(said)
  return sign === 0 ? undefined : { node: colon + 1, sign }
}

/** 'Firmly opposed', 'not convinced', 'supportive'. */
function sideOfWords(said: Tree['words']): number {
  if (said.length > 3 || said.some(({ upos }) => upos === 'PROPN')) return 0
  const last = said.at(-1)!
  const effect = stanceEffects.get(last.lemma) ?? stanceEffects.get(last.form.toLowerCase())
  if (effect?.kind !== 'attitude') return 0
  return said.some(({ form }) => negators.has(form.toLowerCase())) ? -effect.policy : effect.policy
}
