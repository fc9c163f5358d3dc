import { createDotKernel } from './dot-kernel.ts';

/** Floats of a row are a multiple of this: what the kernel reads at once. */
const lane = 8;

/** The most rows compared in one go. */
export const mostCompared = 1024;

const pageBytes = 65_536;

/** Vectors as rows of one matrix, each of length 1 or all 0, in memory the vector instructions reach. */
export class VectorRows {
  readonly count: number;
  /** Floats a row takes; those past the vector's own are 0. */
  readonly width: number;
  readonly values: Float32Array;
  readonly #ids: Int32Array;
  readonly #products: Float32Array;
  readonly #dots: ReturnType<typeof createDotKernel>;

  constructor(count: number, dimensions: number) {
    this.count = count;
    this.width = Math.max(lane, Math.ceil(dimensions / lane) * lane);
    const floats = count * this.width;
    const memory = new WebAssembly.Memory({
      initial: Math.ceil((4 * (floats + 2 * mostCompared)) / pageBytes),
    });
    this.values = new Float32Array(memory.buffer, 0, floats);
    this.#ids = new Int32Array(memory.buffer, 4 * floats, mostCompared);
    this.#products = new Float32Array(memory.buffer, 4 * (floats + mostCompared), mostCompared);
    this.#dots = createDotKernel(memory);
  }

  row(at: number): Float32Array {
    return this.values.subarray(at * this.width, (at + 1) * this.width);
  }

  /** Makes a row's length 1; one that is next to nothing becomes 0, like no other. */
  toUnitLength(at: number): void {
    const row = this.row(at);
    let squares = 0;
    for (const value of row) squares += value * value;
    const length = squares < 1e-12 ? Number.POSITIVE_INFINITY : Math.sqrt(squares);
    for (let place = 0; place < row.length; place += 1) row[place] = (row[place] ?? 0) / length;
  }

  /** Cosine of two rows, −1 to 1. */
  cosine(a: number, b: number): number {
    this.#ids[0] = b;
    return this.cosines(a, 1)[0] ?? 0;
  }

  /** Where to write the rows the next call compares with, at most `mostCompared`. */
  get others(): Int32Array {
    return this.#ids;
  }

  /** Cosines of a row with the first `count` of `others`; valid until the next call. */
  cosines(row: number, count: number): Float32Array {
    const ids = this.#ids.byteOffset;
    const stride = 4 * this.width;
    this.#dots(row * stride, ids, ids + 4 * count, this.#products.byteOffset, stride);
    return this.#products;
  }
}
