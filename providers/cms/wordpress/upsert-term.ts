import { termAnswer, termList } from './answers.ts';
import { refusedWith } from './refusal.ts';
import type { RestClient } from './rest-client.ts';

const routes = { category: '/wp/v2/categories', tag: '/wp/v2/tags' } as const;

/** The id of a term of that name, made where it is missing; two that make it at once get the same one. */
export async function upsertTerm(
  rest: RestClient,
  kind: 'category' | 'tag',
  name: string,
  signal: AbortSignal,
): Promise<number> {
  const path = routes[kind];
  const { body: hits } = await rest(
    { path, query: { search: name, per_page: '100' }, signal },
    termList,
  );
  const wanted = name.trim().toLowerCase();
  const known = hits.find((term) => decodeEntities(term.name).toLowerCase() === wanted);
  if (known) return known.id;
  try {
    return (await rest({ method: 'POST', path, json: { name }, signal }, termAnswer)).body.id;
  } catch (error) {
    const existing = refusedWith(error, 'term_exists') ? error.answer.data?.term_id : undefined;
    if (existing === undefined) throw error;
    return existing;
  }
}

/** Names of terms come with their entities encoded, `&` as `&amp;`. */
function decodeEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#0*39;|&#8217;/g, "'")
    .replaceAll('&amp;', '&');
}
