/** What one change did: enough to say what undoing it makes, and what builds on it. */
interface Change {
  id: string;
  isUndone: boolean;
  clusters: Set<string>;
  /** Where its keywords were. */
  from: Map<string, string | null>;
  made: string[];
  deleted: string[];
}

/**
 * A sector's membership as plain data, changed by the words of the specification alone: what the database
 * is compared with after every step.
 */
export class ClusterOracle {
  readonly places: Map<string, string | null>;
  readonly living: Set<string>;
  readonly changes: Change[] = [];

  constructor(places: Map<string, string | null>, living: Iterable<string>) {
    this.places = places;
    this.living = new Set(living);
  }

  membersOf(cluster: string): string[] {
    return [...this.places].flatMap(([keyword, place]) => (place === cluster ? keyword : []));
  }

  merge(id: string, [kept, ...others]: [string, ...string[]]): void {
    const moving = others.flatMap((other) => this.membersOf(other));
    this.#change(id, moving, kept, { clusters: [kept, ...others], deleted: others });
  }

  split(id: string, source: string, keywords: string[], made: string): void {
    this.#change(id, keywords, made, { clusters: [source, made], made: [made] });
  }

  /** @returns the keywords that are not there already */
  moving(keywords: string[], to: string | null): string[] {
    return keywords.filter((keyword) => this.places.get(keyword) !== to);
  }

  move(id: string, keywords: string[], to: string | null): void {
    const moving = this.moving(keywords, to);
    const from = moving.map((keyword) => this.places.get(keyword) ?? null);
    const clusters = [...from, to].filter((cluster) => cluster !== null);
    this.#change(id, moving, to, { clusters });
  }

  /** The last change that builds on this one and stands. */
  standsOn(change: Change): Change | undefined {
    const later = this.changes.slice(this.changes.indexOf(change) + 1);
    return later.findLast(
      ({ isUndone, clusters, from }) =>
        !isUndone &&
        ([...clusters].some((cluster) => change.clusters.has(cluster)) ||
          [...from.keys()].some((keyword) => change.from.has(keyword))),
    );
  }

  undo(change: Change): void {
    change.isUndone = true;
    for (const [keyword, place] of change.from) this.places.set(keyword, place);
    for (const cluster of change.made) this.living.delete(cluster);
    for (const cluster of change.deleted) this.living.add(cluster);
  }

  #change(
    id: string,
    moving: string[],
    to: string | null,
    {
      clusters,
      made = [],
      deleted = [],
    }: { clusters: string[]; made?: string[]; deleted?: string[] },
  ): void {
    const from = new Map(moving.map((keyword) => [keyword, this.places.get(keyword) ?? null]));
    for (const keyword of moving) this.places.set(keyword, to);
    for (const cluster of made) this.living.add(cluster);
    for (const cluster of deleted) this.living.delete(cluster);
    this.changes.push({ id, isUndone: false, clusters: new Set(clusters), from, made, deleted });
  }
}
