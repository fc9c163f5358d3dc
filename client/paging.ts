import type { InitOf, ListPath, PageOf, RowOf } from './operations.ts';

/** Filters, ordering and `page_size` as the list takes them; where a page begins is ours to say. */
export type ListInit<P extends ListPath> = NonNullable<InitOf<'get', P>>;

/** What every list takes, as it is handed on. */
interface AnyInit {
  params?: { query?: object };
}

interface AnyPage {
  next: string | null;
  results: unknown[];
}

/** Asks for one page. */
export type GetPage = (path: string, init: AnyInit) => Promise<AnyPage>;

/** The most a page holds. */
const largestPageSize = 100;

/** A link is absolute, and names the address the API knows itself by: only its paging is taken over. */
function pagingOf(link: string): Record<string, string> {
  const query = new URL(link).searchParams;
  const names = ['cursor', 'page'].filter((name) => query.has(name));
  return Object.fromEntries(names.map((name) => [name, query.get(name) ?? '']));
}

async function* walk(
  getPage: GetPage,
  path: string,
  init: AnyInit,
  first: Record<string, string>,
): AsyncGenerator<AnyPage> {
  let paging: Record<string, string> | null = first;
  while (paging) {
    const query = { page_size: largestPageSize, ...init.params?.query, ...paging };
    const page = await getPage(path, { ...init, params: { ...init.params, query } });
    yield page;
    paging = page.next === null ? null : pagingOf(page.next);
  }
}

/** Pages by number, `count` on each: for a table a person leafs through. */
export function walkPages<P extends ListPath>(
  getPage: GetPage,
  path: P,
  init: AnyInit = {},
): AsyncGenerator<PageOf<P>> {
  return walk(getPage, path, init, { page: '1' }) as AsyncGenerator<PageOf<P>>;
}

/** Every row once by cursor, whatever is written meanwhile: for reading a list to its end. */
export async function* walkRows<P extends ListPath>(
  getPage: GetPage,
  path: P,
  init: AnyInit = {},
): AsyncGenerator<RowOf<P>> {
  for await (const page of walk(getPage, path, init, { cursor: '' })) {
    yield* page.results as RowOf<P>[];
  }
}
