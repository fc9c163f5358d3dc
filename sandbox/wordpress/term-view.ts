import { escapeHtml } from '#sandbox/shared/escape-html.ts';
import type { StoredTerm, WordPressStore } from './store.ts';

/** A category or tag as the REST API shows it; the name comes entity-encoded. */
export function termView(
  { state }: WordPressStore,
  term: StoredTerm,
  siteUrl: string,
): Record<string, unknown> {
  const posts = state.posts.filter((post) => post.status === 'publish');
  const count = posts.filter((post) => [...post.categories, ...post.tags].includes(term.id)).length;
  const base = term.taxonomy === 'category' ? 'category' : 'tag';
  return {
    id: term.id,
    count,
    description: term.description,
    link: `${siteUrl}/${base}/${term.slug}/`,
    name: escapeHtml(term.name),
    slug: term.slug,
    taxonomy: term.taxonomy,
    ...(term.taxonomy === 'category' ? { parent: term.parent } : {}),
    meta: [],
  };
}
