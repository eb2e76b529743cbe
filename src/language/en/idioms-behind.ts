import type { StanceLines } from './stance-idioms.ts'

/** How a thing stands with somebody: 'anathema to Oslo', 'a source of irritation in Bern'. */
const STANDING_BAD = `red line
    sore point/spot/subject
    anathema
    taboo
    no go
    non- starter
    non-starter
    nonstarter
    bugbear
    bête noire
    bete noire
    pet peeve
    deal breaker
    dealbreaker
    thorn in side/flesh
    bitter pill
    hard sell
    bone in throat
    unpopular
    unloved
    unwelcome
    source/cause/object/target of/for anger/fury/rage/irritation/annoyance/resentment/frustration/concern/worry/unease/alarm/outrage/discontent/displeasure/dismay/anxiety/suspicion/bitterness/embarrassment/grievance/complaint/criticism/indignation`
const STANDING_WELL = `popular
    source/cause/object/reason of/for celebration/pride/relief/joy/satisfaction/delight/rejoicing/comfort
    matter/question of life/survival/necessity/honour/priority/principle/urgency
    music to ear
    article of faith
    life insurance
    godsend
    lifeline
    boon`

/** Phrases that stand as the predicate of what they are said of: 'troops are off the table'. */
export const idiomsBehind: StanceLines = [
  [
    'deed',
    -1,
    -0.5,
    `off table/agenda/menu/cards
    on ice/hold
    dead in water
    go unmentioned/unsaid/unsigned/unfunded/undelivered/nowhere
    on/in back burner/freezer
    come/go to nothing/nought
    no long on table/agenda/cards
    not on table/agenda/cards/menu/horizon`,
  ],
  [
    'value',
    -1,
    -1,
    `out of question
    out of place
    beyond pale
    dead end
    fairy tale
    old wife tale
    dead duck/letter
    waste of time/money/effort/breath
    recipe for disaster/war/chaos/defeat/escalation/invasion/catastrophe/trouble/failure/aggression/bloodshed/surrender/instability/collapse/division/conflict/attack/ruin
    blank cheque/check
    invitation to attack/war/aggression/disaster/invasion/aggressor
    licence/license for war/aggression/invasion
    step/bridge too far
    slippery slope
    own goal
    last resort
    act of war
    casus belli
    legitimate target
    fair game
    play with fire
    have blood on hand
    on wrong side of history
    live in dream/fantasy world/-
    bury/stick/put head in sand
    fall for propaganda/lie/narrative/bluff
    pipe dream
    lost cause
    fool errand
    road to nowhere
    step in wrong direction
    not/no option/answer/solution/remedy/way
    make thing/matter/situation/problem/crisis/conflict worse/bad/harder/hard
    do more harm than good
    do little/nothing for/to
    achieve/solve/change/accomplish/resolve/settle little/nothing
    lead/go/get nowhere
    too little too late
    of no use
    to no avail
    shot in foot/knee`,
  ],
  // How it is received: by whom, stands behind ('in Oslo', 'with Oslo').
  [
    'attitude',
    -1,
    -0.5,
    `fall on deaf ear
    gather/collect dust
    lie/sit/stay/remain/rot/languish/moulder/end/vanish/disappear up/- in/on/into drawer/shelf/limbo/archive
    wither/die on vine
    go down badly
    give rise to concern/misgiving/unease/anxiety/disquiet/grumbling
    cause/arouse/stir/provoke concern/misgiving/unease/disquiet/grumbling
    shoot economy/industry/country in foot/knee/leg
    cut no ice
    raise eyebrow/hackle
    ruffle feather
    get/receive short shrift
    get/receive/have/find/draw/encounter/elicit cool/chilly/frosty/icy/lukewarm/tepid/muted/mixed/hostile reception/welcome/hearing/response/reaction/answer
    meet with cool/chilly/frosty/icy/lukewarm/tepid/muted/hostile reception/response/reaction/answer
    go unanswered/unheeded/unheard
    set tooth on edge
    find no/few friend/taker/supporter/buyer/sympathy
    get nowhere
    ${STANDING_BAD}`,
  ],
  [
    'attitude',
    1,
    0.5,
    `go down well
    find favour/favor/backer/supporter/taker
    strike chord
    get/receive/have/find/draw/encounter/elicit warm/friendly/enthusiastic reception/welcome/hearing/response/reaction
    meet with warm/friendly/enthusiastic reception/response/reaction
    ${STANDING_WELL}`,
  ],
  [
    'value',
    1,
    1,
    `step in right direction
    right/only way/course/answer/thing
    only language/hope/option
    game changer/changing
    in interest of
    worth price/effort/candle`,
  ],
  [
    'deed',
    0.5,
    0.5,
    `on table/agenda/cards
    in work/pipeline/making
    under consideration/discussion/preparation/way`,
  ],
  // What it brings, bad or good.
  [
    'value',
    -1,
    -1,
    `play/fall in/into/to hand/gallery of/-
    play with fire
    pour/throw good money after bad
    bring/take/push/drag/drive us/we/world/continent/Europe/- to/towards/toward/into brink/edge/verge/abyss/precipice of/-
    cross/overstep red line/line
    cross rubicon
    come/be at/- too high price/cost
    cost too much
    cost life/dearly/dear
    not/hardly/scarcely worth it/price/effort/cost/risk/candle/trouble/while
    set dangerous/bad/terrible/worrying/fatal precedent
    bind/doom/destine/fate/condemn to fail/failure/backfire/disappoint
    doom to/- fail/failure/-
    doom from start/outset
    fall flat
    come to grief/naught
    end/result in tear/disaster/failure/catastrophe/ruin/tragedy/fiasco
    add insult to injury
    open can of worm
    open pandora box
    open floodgate
    step/move/leap/giant backwards/backward/back
    step/leap/jump in/into wrong/unknown/dark direction/-
    leap in/into dark
    can of worm
    pandora box
    stab in back
    slap in face
    kick in tooth
    shot across bow
    act of war/aggression/folly/madness/desperation/vandalism/self-harm/cowardice/betrayal
    wild goose chase
    wild-goose chase
    road/path/way to nowhere/war/ruin/disaster/perdition
    bull in china shop
    thin end of wedge
    house of card
    storm in teacup
    drop in ocean/bucket
    nail in coffin
    kiss of death
    poisoned/poison chalice
    wolf in sheep clothing
    trojan horse
    greater/bigger/great evil
    self-inflicted wound
    bad news
    wrong signal/message/tool/approach/answer/decision/time/way/moment/idea/path/policy/direction/move/step/choice/medicine/course
    send wrong signal/message
    against law/interest/constitution/spirit/principle/grain
    contrary to law/interest/spirit
    in breach/violation of
    more trouble than worth
    price too high
    waste of -
    nothing but trouble/harm/hot/misery/suffering/air
    false economy/start/hope
    double-edged sword
    shot in dark
    anything but helpful/wise/clever/smart
    do more damage/harm/ill than good
    leave nobody/everyone/us/we/everybody worse/poor/poorer off/-
    serve/help/benefit/profit/please nobody/none/no/only purpose/one/good/interest/-
    bring/yield/deliver/produce/gain nothing/little
    make no/little difference`,
  ],
  [
    'value',
    1,
    1,
    `worth it/while/risk/cost/sacrifice/try
    worth try/have/do
    do more good than harm
    make difference
    make world/us/we/everyone/Europe/people safe/well/better/strong/stronger/secure/-
    bring peace close/closer/near/nearer
    leave us/we/everyone/everybody well/better/safe/safer off/-
    send right/strong/clear/important/powerful signal/message
    good/right/only/best way/tool/thing/answer/approach/idea/option/solution/choice/step/move/decision/news/course/path/medicine/signal/message
    way forward/out
    step forward
    less/lesser evil
    win-win situation/-
    have/bear/show effect/fruit/result
    prove/show worth
    be/come in interest
    light at end of tunnel
    ray of hope`,
  ],
]
