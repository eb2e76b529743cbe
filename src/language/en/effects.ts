import { fold } from './spelling.ts'

/**
 * What English words do to the stance on what they govern. `policy`: the stance of whoever the word is said of, on a
 * thing to be done (+1 for it, −1 against it, 0 none). `claim`: the same for a proposition (+1 holds it true). The size
 * is the strength. Written from general knowledge of the language.
 */
export interface Effect {
  policy: number
  claim: number
  /** `attitude`: its subject takes a stance. `deed`: its subject does (or does not do) the thing. `value`: the speaker judges the thing. */
  kind: 'attitude' | 'deed' | 'value'
}

const effects: [kind: Effect['kind'], policy: number, claim: number, lemmas: string][] = [
  // For it.
  [
    'attitude',
    1,
    1,
    `support back endorse advocate champion defend uphold reaffirm affirm confirm embrace hail applaud cheer laud praise
    celebrate commend supporter proponent backer backing endorsement supportive favourable reaffirmation agree agreement
    concur accept acceptance recognise acknowledge acknowledgement recognition extol salute trumpet herald lionise
    glorify vindicate corroborate concede admit certify attest vouch substantiate applause acclaim plaudit believer
    popularise romanticise eulogise rhapsodise adherent adherence apologist approbation affirmation optimistic optimism bullish
    upbeat sanguine confident`,
  ],
  [
    'attitude',
    1,
    0,
    `favour welcome promote encourage urge press push lobby call demand insist seek want wish hope desire request ask
    appeal plead beg implore propose suggest recommend offer pledge promise vow swear undertake commit plan intend aim
    campaigning lobbying agitation suggestion recommendation overture entreaty exhortation decide resolve prepare prefer prioritise need require approve approval ratify ratification authorise authorisation
    permit permission allow let consent clear greenlight adopt adoption sign vote enable facilitate spearhead drive
    ready willing eager keen open committed determined prepared steadfast enthusiastic adamant willingness readiness
    commitment determination ambition aspiration bid proposal intention decision resolution insistence invitation invite
    enthusiasm zeal interest eagerness strive endeavour work campaign bat argue exhort advise counsel instruct
    order mandate task pressure persuade convince prod nudge call-up hopeful interested set bless rubber-stamp second
    condone countenance tolerate acquiesce assent accede comply obey relent crusade clamour clamor agitate entreat
    beseech petition solicit crave yearn long covet aspire hanker relish treasure cherish choose opt volunteer dare
    scramble jostle pitch earmark co-sponsor sponsor crusader cheerleader enthusiast go-ahead green-light blessing nod
    imprimatur appetite craving yearning penchant thirst hunger fervour devotion dedication plea happy glad content
    delighted pleased relaxed open-minded amenable receptive sympathetic inclined disposed gung-ho poised primed bent
    bound intent dedicated minded
    thrilled overjoyed elated jubilant insistent heartened enthused impressed thankful appreciative appreciate fond fondness keenness ardour
    ardent passion passionate fervent fervid avid gung-ho raring itch itching impatient preparedness openness agreeable
    well-disposed attachment attached wedded devoted loyal loyalty satisfaction satisfied relieved delight pride proud
    adore savour admire admiration esteem idealise lionize gratitude welcoming unwavering resolute resolve
    pleading petitioner instigate instigator initiator protagonist devotee aficionado votary booster cheerleading partisan
    receptiveness receptivity amenability acquiescence assent accession compliance predilection proclivity inclination partiality
    sponsorship advocacy espousal espouse propound green-lit greenlit peddle tout float pioneer hatch brainchild exponent apostle evangelist gusto`,
  ],
  // A measure that somebody warns of or threatens is one they are ready to take; what they warn of is held true.
  ['attitude', 0.7, 1, 'warn warning caution threaten threat'],
  [
    'attitude',
    0.5,
    0,
    `consider mull contemplate ponder weigh consideration explore study discuss discussion envisage ruminate entertain
    toy`,
  ],
  // Against it.
  [
    'attitude',
    -1,
    -1,
    `oppose reject dispute dismiss deny disagree rebut refute repudiate disavow contradict debunk discredit deride mock
    ridicule scoff question challenge doubt distrust disbelieve mistrust rejection denial dismissal repudiation
    opposition opponent critic criticism disagreement rebuttal doubter sceptic skeptic disbelief opposed sceptical
    skeptical doubtful dubious unconvinced incredulous cynical scorn sneer jeer sniff snigger pooh-pooh rubbish belittle
    trivialise disparage denigrate lampoon satirise mockery derision contest impugn disown gainsay
    debunker denier naysayer pooh
    pooh-pooh pessimistic pessimism gloomy cynicism disparagement denigration belittlement ridicule
    mistrustful distrustful suspicious unpersuaded incredulity disillusion disillusioned disillusionment disenchanted disenchantment`,
  ],
  // Making little of it: who does holds less of it true, and takes no side on whether it ought to be done.
  ['attitude', 0, -1, 'minimise downplay'],
  // Refusing to say or affirm it denies it, as far as anybody can tell.
  ['attitude', -1, -0.7, 'refuse decline refusal'],
  ['attitude', -1, -1, 'exclude preclude'],
  [
    'attitude',
    -1,
    0,
    `resist fight combat foreclose criticise condemn denounce decry slam blast lambaste lambast assail attack rip
    vent bash trash needle chide lash deplore bemoan object protest balk bristle lament castigate berate rebuke scold
    upbraid excoriate pillory gripe grumble shun spurn rebuff complain complaint objection resistance condemnation
    unwilling averse hostile hostility rail railing campaigner detractor foe regret resent dislike hate abhor despise
    disapprove disapproval dismay frustrate frustrated frustration annoyed annoyance exasperated irritated disappointed
    disappointment consternation irritation exasperation anger outrage outraged angry furious fury unhappy dissatisfied
    displeased disdain contempt loathe detest begrudge rue mourn bewail fulminate inveigh seethe fume bridle chafe
    grouse carp moan whine whinge kvetch bellyache sulk recoil demur dissent remonstrate rebel revolt mutiny baulk
    savage flay skewer pan trounce pummel vilify revile demonise reproach reprimand admonish chastise forswear eschew
    antipathy animosity aversion resentment indignation ire wrath outcry uproar furore backlash pushback tirade
    broadside diatribe denunciation intransigence recalcitrance obstinacy disobey snub irate incensed livid aghast
    appalled horrified disgusted indignant resentful scornful disdainful antagonistic allergic dismissive contemptuous
    scathing derisive tired weary withstand withstood leery chary unimpressed allergy loath disinclined intransigent recalcitrant obstructive
    outvoted overruled
    against uncooperative unsupportive immovable dissenter objector dissident naysay
    resistant obstinate unreceptive unfavourable ill-disposed inimical adverse repelled repulsed revolted sickened
    disgust revulsion repugnance repulsion abhorrence distaste detestation hatred odium loathing animus rancour enmity antagonism
    horror rage bitterness bitter weariness impatience discontent discontented displeasure dissatisfaction chagrin vexation vexed
    discomfort uncomfortable irk irked miffed peeved piqued gall galled rile riled vex disgruntled aggrieved affronted scandalised
    incense enraged infuriated infuriate condemnatory disapproving disapprobation censure censorious remonstration invective vitriol
    rant abjure forestall buck jib nitpick quibble obdurate obduracy stubbornness obstructionism obstructionist boycotter
    cold-shoulder strong-arm flinch wince reticence reticent forsake blocker spoiler malcontent disheartened downhearted despair despondent disaffection disaffected`,
  ],
  [
    'attitude',
    -0.5,
    -0.5,
    `struggle hesitate waver hedge reluctant hesitant wary lukewarm cautious ambivalent noncommittal uncertain unsure
    tepid cool hesitation hesitancy reluctance scepticism skepticism ambivalence wariness misgiving reservation qualm
    unease uneasy unenthusiastic equivocate dither backtrack vacillate procrastinate temporise prevaricate dawdle tarry
    tiptoe tip-toe foot-dragging heel-dragging slow-walk slow-walking nonplussed lethargic half-hearted halfhearted
    slow tardy guarded circumspect apathetic indifferent indifference apathy agnostic cagey queasy squeamish timid timidity
    backpedal back-pedal backslide fudge indecision indecisive undecided torn
    agonise wobble squirm evasive equivocal equivocation vacillation prevarication procrastination dithering stalling     underwhelmed coolness irresolute irresolution inertia skittish squeamishness timorous diffident diffidence
    non-committal aloof standoffish wait-and-see fence-sitting lukewarmness soft-pedal`,
  ],
  // Fearing that it be so, or warning of it: against the thing, holding that it may come.
  [
    'attitude',
    -1,
    1,
    `fear dread afraid fearful nervous anxious worried worry alarmed alarm concern concerned anxiety unnerve unnerved
    scared frightened spook spooked apprehension apprehensive nervousness fret brace danger risk menace spectre specter
    peril blame accuse accusation allege allegation fault suspect suspicion panic panicked terrified petrified jittery
    jitter trepidation foreboding premonition disquiet distress dismayed perturbed disturbed troubled rattled shaken
    frighten unsettled disconcerted discomfited`,
  ],
  // Doing it, beginning it, doing more of it.
  [
    'deed',
    1,
    1,
    `continue keep maintain begin start launch resume restart renew increase raise boost expand step accelerate speed
    strengthen deepen extend complete finish carry conduct implement join participate contribute host hold attend
    organise arrange pursue proceed make take give provide deliver grant bring do perform execute fulfil fulfill honour
    enact introduce initiate establish create restore revive reinforce bolster intensify widen broaden double triple
    quadruple ramp beef hike hasten advance move manage succeed contribution continuation resumption expansion rise
    beginning participation effort attempt try help assist aid serve enter remain stay stick stand prolong sustain
    preserve protect guarantee ensure secure achieve reach win obtain receive get use lead play tend return go come seem
    appear circulate unveil submit institute reinstate reintroduce reimpose relaunch reopen reactivate rekindle revamp redouble quicken expedite
    fast-track hurry turbocharge supercharge front-load replenish amplify heighten multiply scale-up cement solidify
    consolidate anchor entrench enshrine codify formalise institutionalise underpin safeguard shield salvage rescue
    build construct rebuild repair mend nurture foster cultivate fund finance bankroll subsidise underwrite furnish equip supply procure
    dispatch broker mediate orchestrate mastermind engineer co-host convene observe heed respect implementation reinstatement
    restoration acceleration intensification reinforcement augment augmentation upgrade modernise stockpile
    further furtherance facilitation unblock unfreeze unlock kick-start kickstart jump-start jumpstart reliance`,
  ],
  // Not doing it, doing less of it, making an end of it.
  [
    'deed',
    -1,
    -1,
    `stop halt end cease suspend freeze cancel abandon scrap drop withdraw quit leave exit delay postpone stall defer ban
    prohibit forbid bar block veto obstruct thwart hinder hamper impede prevent foil avert avoid evade undermine
    sabotage weaken erode jeopardise endanger cut reduce slash curb limit restrict shrink lower downgrade diminish
    soften neglect ignore fail lack lose violate breach reverse overturn undo repeal lift ease loosen relax waive forgo
    renounce discontinue terminate abolish dismantle decrease dwindle wane fade stem cessation suspension cancellation
    abandonment withdrawal postponement prohibition blockade obstruction prevention undermining erosion reduction
    limitation restriction failure absence loss violation reversal lifting easing termination dearth shortage curtail
    withhold starve deprive refrain desist abstain stay-away ditch shelve dump kill eliminate divest wean shed phase
    break sever divorce shy escape dodge skimp shirk renege miss boycott defeat torpedo derail scuttle scupper sink nix quash
    squash stymie stonewall filibuster outlaw proscribe taboo remove removal disallow embargo moratorium pause squelch dampen damp dash bury
    crush douse deflate puncture smother extinguish disrupt mothball axe jettison junk bin shutter impound confiscate
    discourage dissuade whittle trim prune pare gut dilute slacken abate flout contravene trample disregard defy
    sidestep circumvent bypass skirt duck wreck ruin cripple subvert degrade destroy shatter demolish sap dent stunt
    throttle choke strangle defund disband dissolve annul nullify invalidate rescind revoke retract recant abrogate
    retreat retrench downsize cutback rollback roll-back phase-out pullback pull-back pullout pull-out drawdown
    draw-down shutdown closure disengagement disengage decouple decoupling untangle boycotting hold-up holdup logjam
    stalemate stagnate stagnation inaction inactivity passivity omission unwillingness inability incapacity abstention
    hit bomb hurdle obstacle impediment barrier roadblock hindrance holdout overcome surmount
    cap halve decimate stifle hobble hamstring shackle fetter handcuff restrain omit unable incapable curtailment avoidance evasion about-face volte-face
    climbdown climb-down abolition dilution interdict interdiction annulment revocation repeal rescission deferral deferment
    interfere meddle tamper complicate imperil collapse founder unravel lapse expire pigeonhole sideline neuter defang emasculate eviscerate kibosh slow-roll`,
  ],
  // Looking at it again, with a mind to less of it.
  [
    'deed',
    -0.5,
    -0.5,
    `review reassess reassessment re-examine reexamine re-examination reconsider reconsideration rethink revise revision
    revisit`,
  ],
  // Judged good by whoever speaks.
  [
    'value',
    1,
    1,
    `necessary essential crucial vital important critical indispensable imperative key beneficial useful helpful valuable
    good right wise legitimate justified reasonable sensible overdue urgent worthwhile fruitful successful effective
    sound prudent commendable laudable admirable sacrosanct ironclad unshakable unshakeable unwavering rock-solid
    invaluable timely fair proper benefit improve matter success priority must strong solid credible real true certain
    undeniable obvious inevitable worth positive great fine smart wonderful fantastic excellent brilliant splendid
    superb appropriate proportionate warranted desirable feasible viable workable realistic plausible promising
    encouraging heartening constructive productive honourable noble courageous brave responsible correct lawful legal
    justifiable defensible advisable understandable logical rational pragmatic paramount pivotal cardinal irreplaceable
    irreversible unstoppable unassailable achievable attainable doable deserved game-changing far-sighted farsighted
    exemplary healthy reliable dependable trustworthy durable resilient intact unbreakable indisputable undisputed
    incontrovertible well-founded self-evident evident godsend boon asset bulwark cornerstone bedrock linchpin lynchpin
    masterstroke triumph virtue privilege milestone breakthrough must-have no-brainer historic landmark lifesaver lifeline game-changer
    astute shrewd judicious ingenious thoughtful humane righteous decent ethical moral principled praiseworthy creditable
    statesmanlike visionary groundbreaking ground-breaking efficient efficacious salutary wholesome advantageous profitable rewarding
    opportune expedient cost-effective affordable life-saving well-timed well-judged well-considered unavoidable
    clear-eyed level-headed hard-headed cast-iron copper-bottomed iron-clad time-tested tried-and-tested
    achievement accomplishment necessity panacea remedy antidote plus sacred acceptable bold powerful decisive duty victory
    blessing masterstroke safeguard bastion cure magnificent heroic fitting inescapable sane`,
  ],
  // Judged too little: more of it is wanted; of a claim, that it does not hold.
  [
    'value',
    1,
    -1,
    `weak inadequate insufficient unsatisfactory paltry meagre meager lacking patchy sluggish deficient scant scanty skimpy
    negligible derisory pitiful half-baked piecemeal feeble toothless half-measure stop-gap sticking-plaster`,
  ],
  // Judged untrue, or of no force.
  [
    'value',
    -1,
    -1,
    `wrong mistaken misguided misplaced foolish stupid pointless useless futile unjustified premature ridiculous absurd nonsense
    naive error unlikely impossible unrealistic unthinkable improbable inconceivable implausible false untrue ineffective
    obsolete dead fiction myth lie hoax fantasy illusion farce questionable hollow meaningless empty shaky absurdity
    senseless nonsensical fruitless self-defeating hopeless worthless unworkable unsustainable insane crazy mad idiotic
    delusional irrational illogical unwarranted laughable ludicrous preposterous dishonest deceitful invalid groundless
    baseless unfounded bogus fake phony phoney spurious fraudulent fabricated misleading inaccurate incorrect
    phantom figment overdone overheated exaggerated overblown overstated overestimate overdo overdraw overdrawn overdramatise overdramatize fabricate concoct alarmist hysterical paranoid far-fetched farfetched outdated outmoded archaic
    anachronistic irrelevant redundant superfluous defunct moribund bankrupt powerless impotent fragile
    brittle precarious non-starter nonstarter mirage charade sham theatre theater ploy pretext scaremongering
    fearmongering hype gimmick bluff travesty delusion pipedream chimera canard red-herring bogeyman scarecrow fairytale
    fairy-tale fabrication invention pretence pretense hysteria paranoia exaggerate exaggeration overstate overplay
    inflate
    unproductive unavailing vain ineffectual inconsequential immaterial impractical impracticable infeasible
    unachievable unattainable untimely ill-founded ill-informed ill-prepared ill-planned ill-thought-out specious fallacious fallacy
    misconception misjudgment misjudgement misreading misinterpretation misunderstanding propaganda disinformation miscalculation misstep misadventure quixotic utopian starry-eyed wishful mindless thoughtless
    brainless witless inane imbecilic fatuous vacuous unserious frivolous farcical flop dud washout distraction sideshow diversion
    hare-brained harebrained pie-in-the-sky ill-considered cock-eyed
    hara-kiri harakiri kamikaze masochism masochistic boomerang self-delusion daydream daydreaming white-elephant gimmickry
    hogwash poppycock claptrap balderdash bunkum drivel hooey malarkey humbug twaddle
    smokescreen window-dressing fig-leaf stunt placebo cul-de-sac impasse anachronism relic toy plaything pipe-dream deluded fanciful
    illusory doomed`,
  ],
  // Judged bad: what is deplored is held to be so.
  [
    'value',
    -1,
    1,
    `dangerous reckless harmful counterproductive unnecessary irresponsible disastrous catastrophic provocative
    unacceptable illegal illegitimate unreasonable outrageous inappropriate bad terrible horrible awful mistake folly
    disaster catastrophe blunder provocation hurt harm damage worsen escalate escalation backfire expensive costly
    unaffordable capitulation surrender appeasement cowardice betrayal disgrace shame scandal unfair unjust madness
    insanity lunacy suicide suicidal gamble unwise ill-advised short-sighted shortsighted ruinous unfeasible undesirable
    destabilising inflammatory escalatory unhelpful damaging detrimental risky perilous hazardous excessive
    disproportionate needless alarming worrying troubling disturbing shocking scandalous shameful disgraceful despicable
    disgusting deplorable regrettable unfortunate lamentable sad tragic pathetic outlandish grotesque bizarre perverse
    hypocritical treacherous cowardly insincere toxic corrosive destructive divisive devastating dire problematic
    untenable intolerable indefensible unconscionable inexcusable unforgivable immoral unethical unlawful
    unconstitutional undemocratic inept incompetent clumsy ill-conceived ill-judged ill-timed wrongheaded wrong-headed
    myopic blinkered imprudent rash hasty foolhardy daft dumb moronic silly asinine fatal incendiary belligerent
    bellicose confrontational burdensome onerous wasteful exorbitant prohibitive unbearable unwelcome unwanted
    inadmissible impermissible quagmire trap insult affront humiliation tragedy debacle fiasco calamity nightmare
    incomprehensible inexplicable baffle mystify bewilder perplex baffling puzzling mystifying bewildering unfathomable perplexing flabbergasting
    astonishing disservice crime treason sell-out sellout powder-keg liability millstone overreaction overreach gift brinkmanship
    robbery theft larceny piracy thievery banditry swindle plunder straitjacket
    brinksmanship warmongering adventurism recklessness stupidity idiocy
    abhorrent odious repugnant repellent loathsome vile heinous monstrous hideous ghastly atrocious obscene criminal cruel
    inhuman inhumane barbaric barbarous brutal callous heartless ruthless vindictive malicious malevolent malign evil wicked
    sinister sinful immature childish petty pernicious noxious poisonous malignant injurious deleterious hurtful ominous
    threatening menacing destabilizing ill-fated self-destructive dishonourable dishonorable ignoble ignominious degrading demeaning
    insulting offensive abusive arbitrary arrogant high-handed heavy-handed unsafe unsound unhealthy unseemly improper
    unjustifiable unpardonable unspeakable insufferable precipitate overhasty impulsive impetuous abject dreadful horrendous horrific
    nasty ugly rotten lousy abysmal woeful calamitous cataclysmic apocalyptic cynical uncalled-for pricey overpriced
    tone-deaf mean-spirited ham-fisted knee-jerk weak-kneed two-faced spineless short-termist trigger-happy
    bullying blackmail extortion vandalism hypocrisy abomination atrocity indignity aberration sin poison curse scourge
    blight minefield tinderbox timebomb time-bomb shambles injustice overkill gaffe embarrassment regression unviable unpopular
    unconvincing unsuitable inefficient unhinged joke waste luxury encroachment servitude vassalage self-harm self-destruction diktat swamp morass dead-end albatross hindrance cop-out own-goal treachery
    fraud racket craven feckless insidious indecent lunatic belated cancer`,
  ],
]

export const stanceEffects = new Map<string, Effect>()
for (const [kind, policy, claim, lemmas] of effects)
  for (const lemma of lemmas.split(/\s+/))
    if (lemma !== '' && !stanceEffects.has(fold(lemma))) stanceEffects.set(fold(lemma), { kind, policy, claim })
