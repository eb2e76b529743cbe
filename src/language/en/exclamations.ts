import { choicesOf } from './phrases.ts'

/**
 * What people say who say no more than yes or no: 'count us in', 'over my dead body'. Forms in their order, `/` parts choices at a
 * place, `-` is none. Written from general knowledge of the language.
 */
const yes = `yes/aye/yep/yeah/bravo/absolutely/gladly/amen/hallelujah/hooray/hurrah/splendid/finally/chapeau/hurray
hear hear
of course
by all means
with pleasure/joy
count me/us in
sign me/us up
at last
high/about time
not a moment/day/minute/second/hour too soon
none too soon
better late than never
the sooner the better
cannot/can't/couldn't/could not/can not come/happen soon/fast enough
long overdue
well done
hats off
why not
go ahead/on
go for it
do it
get on with it
let us/let's do/start/begin/go -/it/this
thank god/goodness/heaven/heavens/you
i/we am/are ready
i/we am/are all -/for for/it
all for it
on board
i/we am/are with/behind you/them/him/her/it
you/they can count/rely on me/us
has/have our/my full/- support/backing/blessing/vote/approval
cannot/can't/couldn't/could not be happier/prouder/better
nothing could be better
i/we say yes
answer is yes
say yes
no objection/objections/alternative
nothing against it
nothing wrong with it/that/this
music to my/our ears
a/what/the dream come true
step forward
nothing can/could/should/must/is/has be/been/- excluded/ruled -/out
nothing is off the table
all/every options/option are/is open/on -/the -/table
never say never`

// What is asked for where no more is said: of a deed that falls short.
const more = `not -/nearly/remotely enough/sufficient
far too little/late/weak
could/should/must go further
more is needed
do more`

const no = `no/nope/nay/never/nonsense/rubbish/poppycock/humbug/balderdash/hogwash/bullshit/baloney/forget/shame/madness/lunacy/folly/enough/ridiculous/hell
no way/chance/deal/thanks/dice
not now/ever/yet/us/me/interested/happening
not going to happen
not on the table/cards/agenda
off the table
too early/soon/risky/dangerous
not on my/our watch
not with/for me/us
not in my/our name/lifetime
not in a million/thousand years
not a chance/penny/cent/euro/dollar/inch/soldier/step
not one/a -/single man/soldier/boot/shell/round/bullet/tank/jet/missile/gun/penny/cent/euro/dollar/inch/step/drop/barrel/word/comma/line/metre/millimetre
not one more/- man/soldier/shell/round/bullet/tank/penny/cent/euro/dollar/drop/barrel
not/none of our/my job/war/business/fight/problem
no business there
no/nein/non/nyet thank you/-
not if i/we can help it
over my/our dead body/bodies
count me/us out
leave me/us out
out of the question
dream on
nothing doing
when hell freezes over
absolutely/certainly/definitely/surely/of not
of course not
by no means
under no circumstances
thanks but no thanks
god/heaven forbid
spare me/us
hands off
good riddance
what for
who needs it/this/that
makes/make no sense
what nonsense/rubbish
what a/the waste/farce/joke/disgrace/shame/mess/mistake/disaster/scandal/pity/circus
a/- waste of time/money/breath
stinks/stink/sucks/reeks
end badly
end in tears
do/does not like it
don't/doesn't like it
have/want no part in/of it
have nothing to do with
nobody needs/wants/asked it/this/that/for
no part in/of it/this/that
say no
i/we say no
answer is no
no need
too late
too much
dead on arrival
dead end
red line`

/** By the words of the phrase, for it (1) or against it (−1). */
export const exclamations = new Map<string, number>()
for (const [lines, side] of [
  [yes, 1],
  [more, 1],
  [no, -1],
] as const)
  for (const line of lines.split('\n')) for (const words of choicesOf(line)) exclamations.set(words.join(' '), side)

/** The longest of these phrases, in words. */
export const LONGEST_EXCLAMATION = Math.max(...[...exclamations.keys()].map((phrase) => phrase.split(' ').length))
