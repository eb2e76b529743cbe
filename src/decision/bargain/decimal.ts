/**
 * Decimal arithmetic to 28 significant digits, rounded half to even after each operation: the default context of the
 * General Decimal Arithmetic Specification (Cowlishaw 2009). For replications whose ties hang on the last digit.
 * A value is `digits` × 10^`exponent`; values are equal that compare equal, however many trailing zeros they carry.
 */
export interface Decimal {
  digits: bigint
  exponent: number
}

const precision = 28
const limit = 10n ** BigInt(precision)
const powers = Array.from({ length: 128 }, (_, k) => 10n ** BigInt(k))

export const zero: Decimal = { digits: 0n, exponent: 0 }

function power(k: number): bigint {
  return powers[k] ?? 10n ** BigInt(k)
}

/** The shortest decimal that reads as this number: 0.4 is 0.4. Throws a SyntaxError on what is not finite. */
export function decimal(value: number): Decimal {
  const [, sign, whole, part = '', exponent = '0'] =
    String(value).match(/^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/) ?? []
  if (whole === undefined) throw new SyntaxError(`not a finite number: ${value}`)
  return { digits: BigInt(`${sign}${whole}${part}`), exponent: Number(exponent) - part.length }
}

/** All digits of a double, unrounded: 0.5 is 0.5, 0.4 is 0.40000000000000002220446… */
export function binaryExpansion(value: number): Decimal {
  let [scaled, exponent] = [value, 0]
  for (; !Number.isInteger(scaled); exponent--) scaled *= 2
  return { digits: BigInt(scaled) * 5n ** BigInt(-exponent), exponent }
}

export function toNumber({ digits, exponent }: Decimal): number {
  return Number(`${digits}e${exponent}`)
}

/** How many digits a positive number has: by its logarithm, put right where that falls on the wrong side of a power. */
function length(size: bigint): number {
  const number = Number(size)
  const about = Number.isFinite(number) ? Math.round(Math.log10(number)) : String(size).length
  return size >= power(about) ? about + 1 : about
}

function rounded(digits: bigint, exponent: number, inexact = false): Decimal {
  const size = digits < 0n ? -digits : digits
  if (size < limit) return { digits, exponent }
  let drop = length(size) - precision
  const unit = power(drop)
  let kept = size / unit
  const twice = (size % unit) * 2n
  if (twice > unit || (twice === unit && (inexact || kept % 2n === 1n))) kept += 1n
  if (kept === limit) {
    kept /= 10n
    drop += 1
  }
  return { digits: digits < 0n ? -kept : kept, exponent: exponent + drop }
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent)
  return rounded(a.digits * power(a.exponent - exponent) + b.digits * power(b.exponent - exponent), exponent)
}

export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, negated(b))
}

export function times(a: Decimal, b: Decimal): Decimal {
  return rounded(a.digits * b.digits, a.exponent + b.exponent)
}

/** Throws a RangeError on division by zero. */
export function over(a: Decimal, b: Decimal): Decimal {
  // Enough digits that at least one more than the precision is left to round by; what remains breaks a tie.
  const shift = Math.max(0, precision + 2 + String(b.digits).length - String(a.digits).length)
  const scaled = a.digits * power(shift)
  const digits = scaled / b.digits
  return rounded(digits, a.exponent - b.exponent - shift, scaled % b.digits !== 0n)
}

export function negated({ digits, exponent }: Decimal): Decimal {
  return { digits: -digits, exponent }
}

export function magnitude(a: Decimal): Decimal {
  return a.digits < 0n ? negated(a) : a
}

/** Below 0 where a is less than b, 0 where equal, above 0 where greater. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent)
  const left = a.digits * power(a.exponent - exponent)
  const right = b.digits * power(b.exponent - exponent)
  return left < right ? -1 : left > right ? 1 : 0
}
