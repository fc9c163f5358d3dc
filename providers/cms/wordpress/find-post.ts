import { type PostAnswer, postAnswer, postList } from './answers.ts';
import { refusedWith } from './refusal.ts';
import type { RestClient } from './rest-client.ts';

/** The comment that carries our content's id: it survives WordPress's filters for every role. */
export function markerOf(contentId: string): string {
  return `<!-- igny8:content:${contentId} -->`;
}

/** Every state a post of ours may be in; `any` would leave out the trash. */
const everyStatus = 'publish,future,draft,pending,private,trash';

interface Wanted {
  contentId: string;
  knownRemoteId?: string;
}

/**
 * The post of a content: by the id we remember, else by its marker. WordPress's search also finds
 * near misses, so a hit counts only when the marker really stands in its raw text.
 */
export async function findPost(
  rest: RestClient,
  { contentId, knownRemoteId }: Wanted,
  signal: AbortSignal,
): Promise<PostAnswer | null> {
  if (knownRemoteId !== undefined) {
    const known = await readPost(rest, knownRemoteId, signal);
    if (known && known.status !== 'trash') return known;
  }
  const { body: hits } = await rest(
    {
      path: '/wp/v2/posts',
      query: { search: contentId, status: everyStatus, context: 'edit', per_page: '20' },
      signal,
    },
    postList,
  );
  const marker = markerOf(contentId);
  const ours = hits.filter((post) => post.content.raw?.includes(marker));
  // A post somebody threw away on purpose is not brought back; a new one is made.
  return ours.find((post) => post.status !== 'trash') ?? null;
}

/** One post in the edit view, null when it is gone. */
export async function readPost(
  rest: RestClient,
  remoteId: string,
  signal: AbortSignal,
): Promise<PostAnswer | null> {
  try {
    const request = { path: `/wp/v2/posts/${remoteId}`, query: { context: 'edit' }, signal };
    return (await rest(request, postAnswer)).body;
  } catch (error) {
    if (refusedWith(error, 'rest_post_invalid_id')) return null;
    throw error;
  }
}
