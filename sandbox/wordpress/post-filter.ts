import { idList, type Query, timeValue, wordList } from './query-values.ts';
import type { StoredPost } from './store.ts';

/** Whether a post is among those a list's query asks for. Throws 400 for values that do not fit. */
export function isMatch(post: StoredPost, query: Query): boolean {
  const slugs = wordList(query, 'slug');
  if (slugs !== undefined && !slugs.includes(post.slug)) return false;
  const { search } = query;
  if (search !== undefined && !hasWords(post, search)) return false;
  return hasIds(post, query) && isInRange(post, query);
}

function hasIds(post: StoredPost, query: Query): boolean {
  const shares = (name: string, ids: readonly number[]) =>
    idList(query, name)?.some((id) => ids.includes(id)) ?? true;
  if (!shares('include', [post.id]) || !shares('author', [post.author])) return false;
  if (idList(query, 'exclude')?.includes(post.id)) return false;
  return shares('categories', post.categories) && shares('tags', post.tags);
}

/** All four bounds are exclusive, with a resolution of one second. */
function isInRange(post: StoredPost, query: Query): boolean {
  const isAfter = (time: string, name: string) => time > (timeValue(query, name) ?? '');
  const isBefore = (time: string, name: string) => time < (timeValue(query, name) ?? '9999');
  return (
    isAfter(post.modifiedGmt, 'modified_after') &&
    isBefore(post.modifiedGmt, 'modified_before') &&
    isAfter(post.dateGmt, 'after') &&
    isBefore(post.dateGmt, 'before')
  );
}

/** Every word somewhere in title, text or excerpt, like MySQL's LIKE: no word boundaries. */
function hasWords(post: StoredPost, search: string): boolean {
  const text = `${post.title}\n${post.content}\n${post.excerpt}`.toLowerCase();
  const words = search.toLowerCase().split(/\s+/);
  return words.every((word) => text.includes(word));
}
