import type { Block } from '../src/language/arena.ts'
import { contextColumns, DIRECTIONS, GATES, gateColumns } from '../src/language/network-shape.ts'
import { addRows, LONGEST, multiply, multiplyTransposed, type TrainingMemory } from './network-memory.ts'

/** How often what is left out while learning. */
export interface LeavingOut {
  /** Chance of leaving out any one number of a form's vector, of a vector in context. */
  dropForm: number
  dropContext: number
  /** Chance of leaving out any one feature of a form. */
  dropFeature: number
  /** A form's own row is left out with chance d / (d + times it was met). */
  dropRare: number
}

export interface Encoder {
  /** From the rows of each word to the vectors in context, in `u`. */
  forward(rows: number[][]): void
  /** From the gradient of the vectors in context, in `du`, to those of all that they come from. */
  backward(): void
}

/** Words to vectors in context and back, for one sentence at a time. */
export function createEncoder(
  memory: TrainingMemory,
  frequencies: ArrayLike<number>,
  options: LeavingOut,
  random: () => number,
): Encoder {
  const { shape, kernels, work: w, parameters: p, touched } = memory
  const { form: formWidth, cells } = shape
  const gates = gateColumns(shape)
  const context = contextColumns(shape)
  const maskX = new Float32Array((LONGEST + 4) * formWidth)
  const mask1 = new Float32Array((LONGEST + 4) * context)
  const maskU = new Float32Array((LONGEST + 4) * context)
  const dCell = new Float32Array(cells)
  let kept: number[][] = []

  const dropout = (mask: Float32Array, length: number, rate: number) => {
    const keep = 1 / (1 - rate)
    for (let i = 0; i < length; i++) mask[i] = random() < rate ? 0 : keep
  }

  const layer = (z: Block, c: Block, h: Block, n: number) => {
    c.view.fill(0, 0, context)
    c.view.fill(0, (n + 1) * cells, (n + 1) * cells + context)
    const half = (n + 1) * cells * 4
    kernels.recurrence(z.at, gates * 4, c.at, cells * 4, h.at, context * 4, n, cells * 4)
    kernels.recurrence(
      z.at + (n - 1) * gates * 4 + GATES * cells * 4,
      -gates * 4,
      c.at + half,
      cells * 4,
      h.at + (n - 1) * context * 4 + cells * 4,
      -context * 4,
      n,
      cells * 4,
    )
  }

  /** From the gradient of a layer's output to that of its gates, in `dz`. */
  const layerBack = (z: Block, c: Block, dh: Block, n: number) => {
    const [Z, C, D, out] = [z.view, c.view, dh.view, w.dz.view]
    for (let d = 0; d < DIRECTIONS; d++) {
      dCell.fill(0)
      for (let step = n - 1; step >= 0; step--) {
        const word = d ? n - 1 - step : step
        const zAt = word * gates + d * GATES * cells
        const hAt = word * context + d * cells
        const cAt = d * (n + 1) * cells + step * cells
        for (let j = 0; j < cells; j++) {
          const f = Z[zAt + j]!
          const g = Z[zAt + cells + j]!
          const o = Z[zAt + 2 * cells + j]!
          const fn = 1 / (1 + Math.abs(f))
          const gn = 1 / (1 + Math.abs(g))
          const on = 1 / (1 + Math.abs(o))
          const before = C[cAt + j]!
          const now = C[cAt + cells + j]!
          const dOut = D[hAt + j]!
          const sf = 0.5 + 0.5 * f * fn
          const tg = g * gn
          const dc = dCell[j]! + dOut * (0.5 + 0.5 * o * on)
          out[zAt + j] = dc * (before - tg) * 0.5 * fn * fn
          out[zAt + cells + j] = dc * (1 - sf) * gn * gn
          out[zAt + 2 * cells + j] = dOut * now * 0.5 * on * on
          out[zAt + 3 * cells + j] = dOut
          dCell[j] = dc * sf
        }
      }
    }
  }

  const forward = (rows: number[][]) => {
    const n = rows.length
    const [X, forms] = [w.x.view, w.forms.view]
    kept = rows.map((list) =>
      list.filter((row) => {
        return random() >= options.dropRare / (options.dropRare + frequencies[row]!) && random() >= options.dropFeature
      }),
    )
    dropout(maskX, n * formWidth, options.dropForm)
    for (let i = 0; i < n; i++) {
      const at = i * formWidth
      X.fill(0, at, at + formWidth)
      for (const row of kept[i]!) for (let j = 0, e = row * formWidth; j < formWidth; j++) X[at + j]! += forms[e + j]!
      for (let j = at; j < at + formWidth; j++) X[j]! *= maskX[j]!
      w.z1.view.set(p.firstBias.value.view, i * gates)
    }
    multiply(memory, w.x, p.first.value, w.z1, n, formWidth, gates)
    layer(w.z1, w.c1, w.h1, n)
    dropout(mask1, n * context, options.dropContext)
    const H1 = w.h1.view
    for (let i = 0; i < n * context; i++) H1[i]! *= mask1[i]!
    for (let i = 0; i < n; i++) w.z2.view.set(p.secondBias.value.view, i * gates)
    multiply(memory, w.h1, p.second.value, w.z2, n, context, gates)
    layer(w.z2, w.c2, w.h2, n)
    dropout(maskU, n * context, options.dropContext)
    const [U, H2] = [w.u.view, w.h2.view]
    for (let i = 0; i < n * context; i++) U[i] = (H1[i]! + H2[i]!) * maskU[i]!
  }

  const backward = () => {
    const n = kept.length
    const dU = w.du.view
    for (let i = 0; i < n * context; i++) dU[i]! *= maskU[i]!
    layerBack(w.z2, w.c2, w.du, n)
    addRows(w.dz.view, p.secondBias.gradient.view, n, gates)
    multiplyTransposed(memory, w.h1, w.dz, p.second.gradient, n, context, gates)
    w.dh1.view.set(dU.subarray(0, n * context))
    multiply(memory, w.dz, p.second.transposed, w.dh1, n, gates, context)
    const dH1 = w.dh1.view
    for (let i = 0; i < n * context; i++) dH1[i]! *= mask1[i]!
    layerBack(w.z1, w.c1, w.dh1, n)
    addRows(w.dz.view, p.firstBias.gradient.view, n, gates)
    multiplyTransposed(memory, w.x, w.dz, p.first.gradient, n, formWidth, gates)
    const dX = w.dx.view
    dX.fill(0, 0, n * formWidth)
    multiply(memory, w.dz, p.first.transposed, w.dx, n, gates, formWidth)
    const gradient = w.formGradient.view
    for (let i = 0; i < n; i++) {
      const at = i * formWidth
      for (let j = at; j < at + formWidth; j++) dX[j]! *= maskX[j]!
      for (const row of kept[i]!) {
        touched.add(row)
        for (let j = 0, e = row * formWidth; j < formWidth; j++) gradient[e + j]! += dX[at + j]!
      }
    }
  }
  return { forward, backward }
}
