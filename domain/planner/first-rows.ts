/** Slots for a start; doubled whenever half of them are taken. */
const firstCapacity = 1 << 12;
const numbersPerSlot = 3;

/** Two independent 32-bit hashes (cyrb53): two of a million keywords meet in both once in 37 million files. */
function hash(text: string): [number, number] {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 2654435761);
    second = Math.imul(second ^ code, 1597334677);
  }
  first =
    Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  second =
    Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return [first >>> 0, second >>> 0];
}

/**
 * Remembers in which row of a file a keyword stood first, in 12 to 48 bytes a keyword whatever its length:
 * the keywords of a million rows as texts would be 100 MB. Only who is named hangs on it; whether a keyword
 * is new is for the database to say.
 */
export class FirstRows {
  #table = new Uint32Array(firstCapacity * numbersPerSlot);
  #size = 0;

  /**
   * The row in which the keyword stood before; null when it is seen for the first time, and from then on
   * stood in this row.
   *
   * @param row from 1
   */
  find(keyword: string, row: number): number | null {
    if (this.#size * 2 >= this.#table.length / numbersPerSlot) this.#grow();
    const [first, second] = hash(keyword);
    const slot = this.#slotOf(first, second);
    const known = this.#table[slot + 2];
    if (known) return known;
    this.#table.set([first, second, row], slot);
    this.#size += 1;
    return null;
  }

  /** Where these hashes stand, or the free slot where they would. */
  #slotOf(first: number, second: number): number {
    const mask = this.#table.length / numbersPerSlot - 1;
    for (let index = first & mask; ; index = (index + 1) & mask) {
      const slot = index * numbersPerSlot;
      const isFree = this.#table[slot + 2] === 0;
      if (isFree || (this.#table[slot] === first && this.#table[slot + 1] === second)) return slot;
    }
  }

  #grow(): void {
    const before = this.#table;
    this.#table = new Uint32Array(before.length * 2);
    for (let slot = 0; slot < before.length; slot += numbersPerSlot) {
      const [first = 0, second = 0, row = 0] = before.subarray(slot, slot + numbersPerSlot);
      if (row > 0) this.#table.set([first, second, row], this.#slotOf(first, second));
    }
  }
}
