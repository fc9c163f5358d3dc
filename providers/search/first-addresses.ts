import type { SearchReply } from './search-provider.ts';

/** As many as fit on the first page of a search engine. */
const kept = 10;

interface Result {
  url: string | null | undefined;
  title: string | null | undefined;
  snippet: string | null | undefined;
}

/** The first ten web addresses, each once, in their order; a result without one is passed over. */
export function firstAddresses(shown: readonly Result[]): SearchReply {
  const byUrl = new Map<string, SearchReply['results'][number]>();
  for (const { url, title, snippet } of shown) {
    const isWeb = url && /^https?:\/\//i.test(url) && URL.canParse(url);
    if (!isWeb || byUrl.has(url) || byUrl.size === kept) continue;
    byUrl.set(url, { url, title: title ?? '', snippet: snippet ?? '' });
  }
  const results = [...byUrl.values()];
  return { urls: results.map(({ url }) => url), results };
}
