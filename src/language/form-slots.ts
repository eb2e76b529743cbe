/** Which forms are remembered, and where: so many slots, each of which holds one form. */
export interface FormSlots {
  /** The slot of each form by the form's number; −1 where it has none. */
  slotOf: Int32Array
  /** The form in each slot; −1 where it is free. */
  forms: Int32Array
  /** Whether the form in a slot was asked for since the hand came by. */
  asked: Uint8Array
  hand: number
}

export function formSlots(count: number): FormSlots {
  return {
    slotOf: new Int32Array(1024).fill(-1),
    forms: new Int32Array(count).fill(-1),
    asked: new Uint8Array(count),
    hand: 0,
  }
}

export function forgetAll(memory: FormSlots): void {
  memory.slotOf.fill(-1)
  memory.forms.fill(-1)
  memory.asked.fill(0)
}

/** The slot that holds a form; −1 where none does. */
export function recallSlot(memory: FormSlots, form: number): number {
  const slot = form < memory.slotOf.length ? memory.slotOf[form]! : -1
  if (slot >= 0) memory.asked[slot] = 1
  return slot
}

/** Gives a form the slot of the first form, from the hand on, that was not asked for since the hand came by (Corbató 1968). */
export function takeSlot(memory: FormSlots, form: number): number {
  const { forms, asked } = memory
  while (asked[memory.hand]) {
    asked[memory.hand] = 0
    memory.hand = (memory.hand + 1) % forms.length
  }
  const slot = memory.hand
  memory.hand = (slot + 1) % forms.length
  if (forms[slot]! >= 0) memory.slotOf[forms[slot]!] = -1
  if (form >= memory.slotOf.length) {
    const wider = new Int32Array(Math.max(form + 1, memory.slotOf.length * 2)).fill(-1)
    wider.set(memory.slotOf)
    memory.slotOf = wider
  }
  forms[slot] = form
  memory.slotOf[form] = slot
  return slot
}
