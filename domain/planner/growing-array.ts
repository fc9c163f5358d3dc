/** A list of whole numbers that grows, without an object for each. */
export class GrowingArray {
  length = 0;
  #values = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  /** A copy of just what was pushed. */
  toArray(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}
