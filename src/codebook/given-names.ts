/** Given names and the short ones that people go by, the long one first; a line holds those that mean one another. */
const SAME = `
  Abraham Abe; Albert Al; Alexander Alex; Alfred Fred; Andrew Andy; Anthony Tony; Arthur Art; Benjamin Ben; Bernard Bernie;
  Bradley Brad; Catherine Cathy; Charles Charlie Chuck; Christopher Chris; Cynthia Cindy; Daniel Dan Danny; David Dave;
  Deborah Debbie; Donald Don; Douglas Doug; Edward Ed Eddie Ted; Eliot Elliot; Elizabeth Liz Beth; Eugene Gene; Frederick Fred;
  Geoffrey Geoff; Gerald Gerry; Gregory Greg; Harold Hal; Jacob Jake; James Jim Jimmy; Jeffrey Jeff; Jerome Jerry; John Jack;
  Jonathan Jon; Joseph Joe; Joshua Josh; Judith Judy; Katherine Kate Kathy; Kenneth Ken; Lawrence Larry; Leonard Len; Margaret Maggie Peggy;
  Matthew Matt; Michael Mike; Nathaniel Nate; Nicholas Nick; Pamela Pam; Patricia Pat; Patrick Pat; Peter Pete; Philip Phil;
  Randall Randy; Raymond Ray; Rebecca Becky; Richard Dick Rick; Robert Bob Rob Bobby; Ronald Ron; Rudolph Rudy; Samuel Sam; Stanley Stan;
  Stephen Steve; Steven Steve; Stuart Stu; Susan Sue; Terence Terry; Theodore Ted; Thomas Tom; Timothy Tim; Victoria Vicky;
  Vincent Vince; Walter Walt; William Bill Will; Zachary Zach`

const groups = SAME.split(';').map((line) => line.trim().split(/\s+/))

/** The full name under every other form of its given name: 'Jim Hale' for 'James Hale'. */
export function otherGivenNames(name: string): string[] {
  const [given, ...rest] = name.split(' ')
  if (rest.length === 0) return []
  const others = groups.filter((group) => group.includes(given!)).flat()
  return [...new Set(others)].filter((other) => other !== given).map((other) => [other, ...rest].join(' '))
}

/** What two full names of one person share: the long given name and the family name, without what stands between as an initial. */
export function nameKey(name: string): string {
  const [given, ...rest] = name
    .split(' ')
    .filter((part, k, all) => k === 0 || k === all.length - 1 || !/^\p{Lu}\.?$/u.test(part))
  const own = given!.charAt(0) + given!.slice(1).toLowerCase()
  const long = groups.find((group) => group.includes(own))?.[0] ?? own
  return [long, ...rest].join(' ').toLowerCase()
}
