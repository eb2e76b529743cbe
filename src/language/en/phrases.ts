/** Every phrase that a line stands for: `/` parts choices at a place, `-` is none. */
export function choicesOf(line: string): string[][] {
  let made: string[][] = [[]]
  for (const place of line.trim().split(' '))
    made = made.flatMap((words) => place.split('/').map((choice) => (choice === '-' ? words : [...words, choice])))
  return made
}
