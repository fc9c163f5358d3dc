/** Numbers with scores, of which the lowest is at hand; flat arrays, for searches that push millions. */
export class ScoreHeap {
  size = 0;
  #ids: Int32Array;
  #scores: Float32Array;
  /** 1: the lowest score on top; −1: the highest. */
  readonly #sign: 1 | -1;

  constructor(capacity: number, top: 'lowest' | 'highest') {
    this.#ids = new Int32Array(capacity);
    this.#scores = new Float32Array(capacity);
    this.#sign = top === 'lowest' ? 1 : -1;
  }

  clear(): void {
    this.size = 0;
  }

  get topId(): number {
    return this.#ids[0] ?? -1;
  }

  get topScore(): number {
    return this.#sign * (this.#scores[0] ?? 0);
  }

  push(id: number, score: number): void {
    if (this.size === this.#ids.length) this.#grow();
    let place = this.size;
    this.size += 1;
    const signed = Math.fround(this.#sign * score);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isBefore(signed, id, parent)) break;
      this.#move(parent, place);
      place = parent;
    }
    this.#ids[place] = id;
    this.#scores[place] = signed;
  }

  pop(): number {
    const top = this.topId;
    this.size -= 1;
    const id = this.#ids[this.size] ?? -1;
    const score = this.#scores[this.size] ?? 0;
    let place = 0;
    for (let child = 1; child < this.size; child = 2 * place + 1) {
      if (child + 1 < this.size) {
        const right = child + 1;
        if (this.#isBefore(this.#scores[right] ?? 0, this.#ids[right] ?? 0, child)) child = right;
      }
      if (!this.#isBefore(this.#scores[child] ?? 0, this.#ids[child] ?? 0, -1, score, id)) break;
      this.#move(child, place);
      place = child;
    }
    this.#ids[place] = id;
    this.#scores[place] = score;
    return top;
  }

  /** Whether an entry comes before another: by score, then by id. */
  #isBefore(
    score: number,
    id: number,
    place: number,
    otherScore = this.#scores[place] ?? 0,
    otherId = this.#ids[place] ?? 0,
  ): boolean {
    return score < otherScore || (score === otherScore && id < otherId);
  }

  #move(from: number, to: number): void {
    this.#ids[to] = this.#ids[from] ?? 0;
    this.#scores[to] = this.#scores[from] ?? 0;
  }

  #grow(): void {
    const ids = new Int32Array(2 * this.#ids.length + 1);
    const scores = new Float32Array(ids.length);
    ids.set(this.#ids);
    scores.set(this.#scores);
    this.#ids = ids;
    this.#scores = scores;
  }
}
