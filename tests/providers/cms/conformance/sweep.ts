import type { CmsChange } from '#providers/cms/cms-adapter.ts';
import { adapterOf, signal, type TargetOf } from '../target.ts';

/** Two posts a page: every sweep of these tests has several. */
const pageSize = 2;

/** Reads the changes of a target and remembers where it stands. */
export class ChangeReader {
  readonly #targetOf: TargetOf;
  #cursor: string | null = null;

  constructor(targetOf: TargetOf) {
    this.#targetOf = targetOf;
  }

  get adapter() {
    return adapterOf(this.#targetOf(), { changesPerPage: pageSize });
  }

  /** One page. */
  async next() {
    const page = await this.adapter.listChanged(this.#cursor, signal);
    this.#cursor = page.cursor;
    return page;
  }

  /** Every page up to the present. */
  async sweep(): Promise<{ changes: CmsChange[]; pages: number }> {
    const changes: CmsChange[] = [];
    for (let pages = 1; ; pages += 1) {
      const page = await this.next();
      changes.push(...page.changes);
      if (!page.hasMore) return { changes, pages };
    }
  }
}
