import type { CmsPost } from '../cms-adapter.ts';
import { CmsError } from '../cms-error.ts';
import { type PostAnswer, postAnswer, postList } from './answers.ts';
import { contentIdOf } from './post-body.ts';
import type { RestClient } from './rest-client.ts';
import { isSameText, textOf } from './text-of.ts';

/** Every state but the trash. */
const everyStatus = 'any';

/**
 * The post of a content: by the id we remember, else by its marker, else by slug where a host strips comments.
 * A post in the trash does not count: somebody threw it away, and it is not for us to bring it back.
 */
export async function findPost(
  rest: RestClient,
  post: CmsPost,
  signal: AbortSignal,
): Promise<PostAnswer | null> {
  if (post.knownRemoteId !== undefined) {
    const known = await readPost(rest, post.knownRemoteId, signal);
    // A post that carries another content's marker is another post: ids start anew on a rebuilt site.
    const isOurs = known && [null, post.contentId].includes(contentIdOf(rawOf(known)));
    if (isOurs && known.status !== 'trash') return known;
  }
  const [marked] = await findMarked(rest, post.contentId, signal);
  return marked ?? (await findUnmarked(rest, post, signal));
}

/** Every post that carries the marker, oldest first. WordPress's search also finds near misses. */
export async function findMarked(
  rest: RestClient,
  contentId: string,
  signal: AbortSignal,
): Promise<PostAnswer[]> {
  const query = { search: `igny8:content:${contentId}`, orderby: 'id', order: 'asc' };
  const hits = await list(rest, query, signal);
  return hits.filter((hit) => contentIdOf(rawOf(hit)) === contentId.toLowerCase());
}

/** Same slug, title and text and no marker: what an earlier attempt leaves on a host that strips comments. */
async function findUnmarked(
  rest: RestClient,
  post: CmsPost,
  signal: AbortSignal,
): Promise<PostAnswer | null> {
  const hits = await list(rest, { slug: post.slug }, signal);
  const text = textOf(post.html);
  const twin = hits.find(
    (hit) =>
      contentIdOf(rawOf(hit)) === null &&
      isSameText(hit.title.raw ?? hit.title.rendered, post.title) &&
      textOf(rawOf(hit)) === text,
  );
  return twin ?? null;
}

async function list(
  rest: RestClient,
  query: Record<string, string>,
  signal: AbortSignal,
): Promise<PostAnswer[]> {
  const filter = { ...query, status: everyStatus, context: 'edit', per_page: '20' };
  return (await rest.send({ path: '/wp/v2/posts', query: filter, signal }, postList)).body;
}

/** One post in the edit view, null when it is gone. */
export async function readPost(
  rest: RestClient,
  remoteId: string,
  signal: AbortSignal,
): Promise<PostAnswer | null> {
  // Anything but a number is a route WordPress does not have, which would read as "REST is off".
  if (!/^\d+$/.test(remoteId)) return null;
  try {
    const path = `/wp/v2/posts/${remoteId}`;
    return (await rest.send({ path, query: { context: 'edit' }, signal }, postAnswer)).body;
  } catch (error) {
    if (error instanceof CmsError && error.kind === 'not_found') return null;
    throw error;
  }
}

/** What is stored; `rendered` is what plugins made of it for visitors. */
export function rawOf({ content }: PostAnswer): string {
  return content.raw ?? content.rendered;
}
