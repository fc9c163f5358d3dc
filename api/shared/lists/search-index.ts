import type { EntityManager } from '@mikro-orm/postgresql';
import { askPrepared } from '#api/shared/ask-prepared.ts';

/** How a list finds the rows that contain a text where its table is too long to be read for it. */
export interface SearchIndex {
  /**
   * A function of the database, `(text, most)` → ids of the tenant's living rows that contain the text, null
   * when they are more than that or cannot be looked up.
   */
  lookUp: string;
  /** The form in which the searched property is stored. */
  normalise: (text: string) => string;
}

/**
 * Up to here the rows are fetched by id and sorted; of more than these a walk in the list's order meets
 * enough for a page before it has read as many.
 */
const mostFound = 2000;

/** A trigram index knows runs of three letters or digits; what has none is in too many rows anyway. */
const indexed = /[\p{L}\p{N}]{3}/u;

/**
 * Ids of the rows that contain what is searched, where an index knows them and they are few; else null: the
 * list is walked and the text tried on its rows, which finds the same.
 *
 * @param count rows of this list as counted before, null when it is not known
 */
export async function lookUpSearch(
  em: EntityManager,
  searchIndex: SearchIndex | null,
  { search, deleted }: Record<string, unknown>,
  count: number | null,
): Promise<string[] | null> {
  if (!searchIndex || typeof search !== 'string' || deleted === true) return null;
  const wanted = searchIndex.normalise(search);
  if (!indexed.test(wanted) || (count ?? 0) > mostFound) return null;
  const [row] = await askPrepared(em, {
    text: `select ${searchIndex.lookUp}($1, $2) as ids`,
    values: [wanted, String(mostFound)],
  });
  return row?.ids as string[] | null;
}
