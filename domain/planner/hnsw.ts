import { createSeededRandom } from '#domain/shared/seeded-random.ts';
import { ScoreHeap } from './score-heap.ts';
import type { VectorRows } from './vector-rows.ts';

/** Links of a node on the upper levels; twice as many on the ground. 16 is the authors' all-round choice. */
const links = 16;

/** Nodes kept in view while a place for a new one is sought. */
const buildWidth = 48;

const mostLevels = 12;

/**
 * Finds near neighbours among rows by a hierarchical navigable small world graph (Malkov & Yashunin, 2016).
 * The same rows and seed make the same graph.
 */
export class Hnsw {
  readonly #rows: VectorRows;
  readonly #levels: Uint8Array;
  /** For each level the links of its nodes: how many, then which. */
  readonly #linked: Int32Array[];
  readonly #visited: Int32Array;
  #search = 0;
  #entry = 0;
  readonly #ahead = new ScoreHeap(256, 'highest');
  readonly #found = new ScoreHeap(256, 'lowest');

  constructor(rows: VectorRows, seed: number) {
    this.#rows = rows;
    this.#visited = new Int32Array(rows.count);
    this.#levels = drawLevels(rows.count, seed);
    const top = this.#levels.reduce((most, level) => Math.max(most, level), 0);
    // An upper level has a sixteenth of the nodes of the one below: their places are few, but a map would be slow.
    this.#linked = Array.from(
      { length: top + 1 },
      (_, level) => new Int32Array(rows.count * (widthOf(level) + 1)),
    );
    for (let row = 1; row < rows.count; row += 1) this.#insert(row);
  }

  /** Up to `count` rows, nearest first, without the row itself. `width` (≥ count) trades time for recall. */
  neighbours(row: number, count: number, width: number): number[] {
    let entry = this.#entry;
    for (let level = this.#levels[entry] ?? 0; level > 0; level -= 1) {
      entry = this.#descend(row, entry, level);
    }
    return this.#look(row, entry, 0, Math.max(count + 1, width))
      .filter((other) => other !== row)
      .slice(0, count);
  }

  #insert(row: number): void {
    const level = this.#levels[row] ?? 0;
    let entry = this.#entry;
    const top = this.#levels[entry] ?? 0;
    for (let at = top; at > level; at -= 1) entry = this.#descend(row, entry, at);
    for (let at = Math.min(level, top); at >= 0; at -= 1) {
      const found = this.#look(row, entry, at, buildWidth);
      entry = found[0] ?? entry;
      const chosen = this.#choose(row, found, links);
      this.#write(at, row, chosen);
      for (const other of chosen) this.#link(at, other, row);
    }
    if (level > top) this.#entry = row;
  }

  /** Walks to the nearest node of a level. */
  #descend(row: number, from: number, level: number): number {
    let nearest = from;
    let likeness = this.#rows.cosine(row, from);
    for (let moved = true; moved; ) {
      moved = false;
      const linked = this.#linked[level] ?? none;
      const start = nearest * (widthOf(level) + 1);
      const count = linked[start] ?? 0;
      this.#rows.others.set(linked.subarray(start + 1, start + 1 + count));
      const cosines = this.#rows.cosines(row, count);
      for (let at = 0; at < count; at += 1) {
        const candidate = cosines[at] ?? 0;
        if (candidate <= likeness) continue;
        nearest = linked[start + 1 + at] ?? 0;
        likeness = candidate;
        moved = true;
      }
    }
    return nearest;
  }

  /** The nodes of a level nearest to a row, nearest first. */
  #look(row: number, entry: number, level: number, width: number): number[] {
    const [ahead, found, rows] = [this.#ahead, this.#found, this.#rows];
    const others = rows.others;
    const linked = this.#linked[level] ?? none;
    this.#search += 1;
    ahead.clear();
    found.clear();
    const likeness = rows.cosine(row, entry);
    ahead.push(entry, likeness);
    found.push(entry, likeness);
    this.#visited[entry] = this.#search;
    while (ahead.size > 0 && (found.size < width || ahead.topScore >= found.topScore)) {
      const start = ahead.pop() * (widthOf(level) + 1);
      const end = start + (linked[start] ?? 0);
      let unseen = 0;
      for (let at = start + 1; at <= end; at += 1) {
        const other = linked[at] ?? 0;
        if (this.#visited[other] === this.#search) continue;
        this.#visited[other] = this.#search;
        others[unseen] = other;
        unseen += 1;
      }
      const cosines = rows.cosines(row, unseen);
      for (let at = 0; at < unseen; at += 1) {
        const candidate = cosines[at] ?? 0;
        const other = others[at] ?? 0;
        if (found.size >= width && candidate <= found.topScore) continue;
        ahead.push(other, candidate);
        found.push(other, candidate);
        if (found.size > width) found.pop();
      }
    }
    const nearest: number[] = [];
    while (found.size > 0) nearest.push(found.pop());
    return nearest.reverse();
  }

  /** Of nodes sorted by nearness those nearer to the row than to one chosen: links in all directions. */
  #choose(row: number, nearest: readonly number[], most: number): number[] {
    const chosen: number[] = [];
    const others = this.#rows.others;
    for (const other of nearest) {
      if (chosen.length === most) break;
      if (other === row) continue;
      // The chosen stand first among the others compared, the row itself after them.
      others[chosen.length] = row;
      const cosines = this.#rows.cosines(other, chosen.length + 1);
      const likeness = cosines[chosen.length] ?? 0;
      if (cosines.subarray(0, chosen.length).some((cosine) => cosine > likeness)) continue;
      others[chosen.length] = other;
      chosen.push(other);
    }
    // Copies of one vector hide each other: the nearest fill what is left.
    for (const other of nearest) {
      if (chosen.length >= Math.min(most, links / 2)) break;
      if (other !== row && !chosen.includes(other)) chosen.push(other);
    }
    return chosen;
  }

  #write(level: number, row: number, chosen: readonly number[]): void {
    const linked = this.#linked[level] ?? none;
    const start = row * (widthOf(level) + 1);
    linked[start] = chosen.length;
    linked.set(chosen, start + 1);
  }

  /** Links a node to a new one; when it has no place left it keeps the best spread. */
  #link(level: number, node: number, to: number): void {
    const linked = this.#linked[level] ?? none;
    const width = widthOf(level);
    const start = node * (width + 1);
    const count = linked[start] ?? 0;
    if (count < width) {
      linked[start + count + 1] = to;
      linked[start] = count + 1;
      return;
    }
    const others = [...linked.subarray(start + 1, start + 1 + count), to];
    this.#rows.others.set(others);
    const cosines = this.#rows.cosines(node, others.length);
    const known = others
      .map((other, at) => ({ other, likeness: cosines[at] ?? 0 }))
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
      .map(({ other }) => other);
    this.#write(level, node, this.#choose(node, known, width));
  }
}

const none = new Int32Array();

function widthOf(level: number): number {
  return level === 0 ? 2 * links : links;
}

function drawLevels(count: number, seed: number): Uint8Array {
  const random = createSeededRandom(seed);
  return Uint8Array.from({ length: count }, () =>
    Math.min(mostLevels, Math.floor(-Math.log(1 - random()) / Math.log(links))),
  );
}
