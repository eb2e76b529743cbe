/** A chance in words; what is not quite impossible or certain is not rounded to it. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1 %'
  if (share < 1 && share > 0.995) return 'over 99 %'
  return `${Math.round(share * 100)} %`
}

/** A number to two digits, with the sign that numbers below zero have in print. */
export function decimal(value: number): string {
  return value.toFixed(2).replace('-', '−')
}
