import type { CmsChanges } from '../cms-adapter.ts';
import { type PostAnswer, postList } from './answers.ts';
import type { RestClient } from './rest-client.ts';

const pageSize = 50;
/** Times have whole seconds and `modified_after` is exclusive: what changed in the same second is read again. */
const overlapMilliseconds = 5000;

/** Before any WordPress: the API refuses the year 1970. */
const beginning = '2001-01-01T00:00:00Z';

interface Cursor {
  /** Newest change seen, ISO 8601 in UTC. */
  since: string;
  /** Ids already handed out at or after the overlap. */
  seen: number[];
}

/**
 * One page of changes since the cursor, oldest first. The overlap repeats a few seconds and the ids that
 * were seen there are left out, so that nothing is lost and nothing comes twice.
 */
export async function listChanged(
  rest: RestClient,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CmsChanges> {
  const { since, seen } = readCursor(cursor);
  const { body: posts } = await rest(
    {
      path: '/wp/v2/posts',
      query: {
        context: 'edit',
        status: 'publish,future,draft,pending,private',
        orderby: 'modified',
        order: 'asc',
        per_page: String(Math.min(pageSize + seen.length, 100)),
        modified_after: new Date(Date.parse(since) - overlapMilliseconds).toISOString(),
      },
      signal,
    },
    postList,
  );
  const fresh = posts.filter((post) => !seen.includes(post.id));
  const newest = fresh.at(-1);
  if (!newest) return { changes: [], next: null };
  return { changes: fresh.map(changeOf), next: nextCursor(newest, posts) };
}

function readCursor(cursor: string | null): Cursor {
  return cursor === null ? { since: beginning, seen: [] } : (JSON.parse(cursor) as Cursor);
}

function nextCursor(newest: PostAnswer, page: readonly PostAnswer[]): string {
  const since = utc(newest);
  const from = Date.parse(since) - overlapMilliseconds;
  const seen = page.filter((post) => Date.parse(utc(post)) >= from).map((post) => post.id);
  return JSON.stringify({ since, seen } satisfies Cursor);
}

function utc(post: PostAnswer): string {
  return `${post.modified_gmt}Z`;
}

function changeOf(post: PostAnswer) {
  return {
    remoteId: String(post.id),
    modifiedGmt: utc(post),
    status: post.status,
    title: post.title.raw ?? post.title.rendered,
    html: post.content.raw ?? post.content.rendered,
    url: post.link,
  };
}
