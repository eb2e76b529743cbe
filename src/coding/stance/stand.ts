/** How a step begins that takes a warning for one of what another does. */
export const OF_ANOTHER = 'of another'

/** What a step from the issue towards its holder went through. */
export interface Step {
  node: number
  /** The words that act as one, where they are several: 'wants nothing to do with'. `end` is exclusive. */
  phrase?: { start: number; end: number }
  effect: string
}

/** A word at which somebody may hold the stance that has been worked out so far. */
export interface Stand {
  /** Words that may name the holders. */
  nodes: number[]
  /** + or −, with its strength: −0.5 is a weak −. */
  stance: number
  how: 'deed' | 'attitude' | 'unknown' | 'doubted'
  /** Steps climbed from the issue. */
  climbed: number
  /** Governors passed whose effect is not known. */
  unknown: number
  /** The thing was only wanted of the doer, or supposed: not done. */
  unreal: boolean
  /** It is what the doer is to stop. */
  halted?: boolean
  /** The doer is blamed for it. */
  blamed?: boolean
  steps: Step[]
}

/** What is said about the whole, by which the speaker's own stance is judged. */
export interface Manner {
  ought: boolean
  maybe: boolean
  condition: boolean
  /** It is told of what is to come. */
  future: boolean
  question: boolean
  /** It is a question that answers itself. */
  suggested: boolean
  /** Somebody wants, fears, affirms or denies it. */
  held: boolean
  /** Somebody is named who wants or dreads it. */
  othersView: boolean
  /** It is told of many whom nobody speaks for: 'voters', 'experts'. */
  crowdsView: boolean
  value: boolean
  /** Somebody does or wants it, and that is what is judged. */
  judged: boolean
  /** Something is said of it of which nothing tells whether it is good or bad: 'is a novelty'. */
  opaque: boolean
  /** The issue is what something is said of, not what somebody does or wants. */
  asSubject: boolean
  relative: boolean
  /** The issue only goes along with what is told: 'despite', 'during', 'after' it. */
  circumstance: boolean
  /** It is offered if something else comes about, or asked whether it will be. */
  open: boolean
  /** It is only tried or aimed at. */
  attempted: boolean
  unknown: number
}

export interface Climb {
  stands: Stand[]
  /** The stance at each word of the path, before its governor turned it, and how many steps had led to it. */
  path: { node: number; stance: number; taken: number }[]
  /** The stance at the top, which whoever says the whole takes. */
  stance: number
  manner: Manner
  steps: Step[]
  /** The word by which whoever tells of a deed or a wish judges it: 'rightly', 'was wrong to'. */
  verdict?: number
  /** A finished stance of the other side stands above: 'failed to endorse' where both are listed. */
  overruled: boolean
}

/** A manner of which nothing is known yet. */
export function plainManner(): Manner {
  return {
    ought: false,
    maybe: false,
    condition: false,
    future: false,
    question: false,
    suggested: false,
    held: false,
    othersView: false,
    crowdsView: false,
    value: false,
    judged: false,
    opaque: false,
    asSubject: false,
    relative: false,
    circumstance: false,
    open: false,
    attempted: false,
    unknown: 0,
  }
}

/** Whether whoever says it takes a side by saying it: it ought to be, or is called good or bad. */
export function isVoiced({ ought, value }: Manner): boolean {
  return ought || value
}
