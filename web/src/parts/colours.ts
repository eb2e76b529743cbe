/** Camp colours of equal weight on light and dark grounds; camps are told apart by the list beside the picture too. */
const CAMPS = ['#2f7fc1', '#d9622b', '#5a9e4b', '#a35bb5', '#b8892a', '#3aa39f']
export const NO_CAMP = '#8a8f98'

export const campColour = (camp: number) => (camp < 0 ? NO_CAMP : CAMPS[camp % CAMPS.length]!)

/** Blue for more agreement, orange for more conflict, grey for as much of both. */
export const tieColour = (weight: number) => (weight < 0 ? '#c0522a' : weight > 0 ? '#3f86bd' : '#b5b9bf')
