/** Verbs whose base form and present are, in lower case, nothing else: no noun, no adjective. */
const lemmas = `agree disagree argue insist deny admit believe oppose refuse reject approve disapprove endorse resist criticise criticize
  condemn denounce impose send provide deploy deliver join accept allow strengthen weaken defend invade threaten provoke prefer hesitate
  consider prevent propose suggest recommend announce declare maintain expand expel persuade convince accuse assert contend emphasise
  emphasize reiterate acknowledge concede confirm reveal explain describe predict foresee anticipate seek intend refrain
  abstain undermine jeopardise jeopardize endanger enable deter isolate negotiate discuss mediate ratify obstruct thwart hinder impede
  postpone suspend continue become receive acquire obtain donate contribute allocate spend invest reduce diminish
  escalate intensify exacerbate worsen improve destroy occupy conquer liberate withdraw abandon betray protect ensure
  fulfil invoke comply violate ignore avoid evade circumvent enforce adopt enact introduce implement integrate unify unite
  alienate antagonise antagonize infuriate irritate reassure appease placate satisfy commend applaud laud congratulate chastise lambast
  deride dismiss obey tighten loosen broaden deepen prolong renew revive restore establish organise organize cooperate`

/** The forms, each with whether it ends in the -s of the third person. */
export const verbsOnly = new Map<string, boolean>()
for (const lemma of lemmas.split(/\s+/)) {
  verbsOnly.set(lemma, false)
  const present = /(?:s|x|sh|ch)$/.test(lemma) ? `${lemma}es` : lemma.replace(/([^aeiou])y$/, '$1ie').concat('s')
  verbsOnly.set(present, true)
}
