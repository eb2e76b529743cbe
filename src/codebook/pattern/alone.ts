import { relation, type Tree } from '../../language/index.ts'
import { generalOffices } from '../offices.ts'

/** What holders of an office are called, by the word that heads it: `negotiator`, `minister`; what they belong to (`government`) is none. */
const holders = new Set(
  generalOffices
    .filter(({ id }) => id !== 'official')
    .flatMap(({ names }) =>
      names.map(
        (name) =>
          name
            .split(/ (?:of|for) /)[0]!
            .split(' ')
            .at(-1)!,
      ),
    )
    .concat('official', 'diplomat'),
)

/** The noun that a word modifies: `talks` for `Brexit` in 'the Brexit talks'. */
function modified(tree: Tree, node: number): number | undefined {
  const word = tree.words[node]!
  const nominal = word.upos === 'NOUN' || word.upos === 'PROPN'
  const modifies = relation(word) === 'compound' || (nominal && relation(word) === 'amod')
  if (!modifies || word.head < 0) return undefined
  const { upos } = tree.words[word.head]!
  return upos === 'NOUN' || upos === 'PROPN' ? word.head : undefined
}

/** Whether a word stands for itself, not as modifier of another noun. */
export function isAlone(tree: Tree, node: number): boolean {
  return modified(tree, node) === undefined
}

/** Whether a word only says what somebody's office is about: 'the Brexit negotiator'. */
export function isInOffice(tree: Tree, node: number): boolean {
  const noun = modified(tree, node)
  return noun !== undefined && holders.has(tree.words[noun]!.lemma.toLowerCase())
}
