import type { CmsChange, CmsChanges } from '../cms-adapter.ts';
import { type PostAnswer, postList } from './answers.ts';
import { beginning, type ChangeCursor, imprintOf, readCursor } from './change-cursor.ts';
import { decodeEntities } from './decode-entities.ts';
import { rawOf } from './find-post.ts';
import { contentIdOf } from './post-body.ts';
import type { RestClient } from './rest-client.ts';
import { utcText, utcTime } from './utc-time.ts';
import { refusedWith } from './wordpress-refusal.ts';

/** `modified_after` is exclusive and times have whole seconds, so a few seconds are read again. */
const overlapMilliseconds = 5000;

interface Page {
  posts: PostAnswer[];
  pages: number;
  total: number;
  /** The site's clock at the first page. */
  readAt: string;
}

/**
 * One page of the posts that changed since the cursor. A sweep goes by ascending id, so that changes made
 * meanwhile only repeat a post and never hide one; the next sweep begins where this one began, less an overlap,
 * and what was told of in it is left out.
 *
 * Deletions are in no list of WordPress. A back-dated post made elsewhere is in none of changes either: a sweep
 * from null now and then finds both.
 */
export async function listChanged(
  rest: RestClient,
  cursorText: string | null,
  pageSize: number,
  signal: AbortSignal,
): Promise<CmsChanges> {
  const cursor = readCursor(cursorText);
  const page = await readPage(rest, cursor, pageSize, signal);
  // A post deleted meanwhile moves the others forward, and one slips past: begin again, skipping what was told.
  if (cursor.total !== null && page.total < cursor.total) {
    return answer([], { ...cursor, page: 1, total: null }, true);
  }
  const fresh = page.posts.filter(
    (post) => post.id > cursor.lastId && cursor.told[String(post.id)] !== imprintOf(post),
  );
  const startedAt = cursor.startedAt ?? page.readAt;
  const telling = { ...cursor.telling, ...seenAgain(page.posts, startedAt) };
  if (cursor.page >= page.pages) {
    return answer(fresh, { ...beginning, since: startedAt, told: telling }, false);
  }
  const lastId = Math.max(cursor.lastId, page.posts.at(-1)?.id ?? 0);
  const { total } = page;
  const next = { ...cursor, startedAt, page: cursor.page + 1, total, lastId, telling };
  return answer(fresh, next, true);
}

async function readPage(
  rest: RestClient,
  { since, page }: ChangeCursor,
  pageSize: number,
  signal: AbortSignal,
): Promise<Page> {
  const query = {
    context: 'edit',
    status: 'any,trash',
    orderby: 'id',
    order: 'asc',
    per_page: String(pageSize),
    page: String(page),
    // With a zone: without one the time would be the site's local one.
    ...(since === null ? {} : { modified_after: lessOverlap(since) }),
  };
  try {
    const { body, headers } = await rest.send({ path: '/wp/v2/posts', query, signal }, postList);
    return {
      posts: body,
      pages: Number(headers.get('x-wp-totalpages') ?? 1),
      total: Number(headers.get('x-wp-total') ?? body.length),
      readAt: new Date(headers.get('date') ?? Date.now()).toISOString(),
    };
  } catch (error) {
    // The pages became fewer while we went through them.
    if (!refusedWith(error, 'rest_post_invalid_page_number')) throw error;
    return { posts: [], pages: 0, total: 0, readAt: new Date().toISOString() };
  }
}

function lessOverlap(moment: string): string {
  return new Date(Date.parse(moment) - overlapMilliseconds).toISOString();
}

/** The posts that the next sweep will be shown again, scheduled ones among them: theirs is a time to come. */
function seenAgain(posts: readonly PostAnswer[], startedAt: string): Record<string, string> {
  const from = Date.parse(startedAt) - overlapMilliseconds;
  const again = posts.filter((post) => utcTime(post.modified_gmt) >= from);
  return Object.fromEntries(again.map((post) => [String(post.id), imprintOf(post)]));
}

function answer(posts: readonly PostAnswer[], cursor: ChangeCursor, hasMore: boolean): CmsChanges {
  return { changes: posts.map(changeOf), cursor: JSON.stringify(cursor), hasMore };
}

function changeOf(post: PostAnswer): CmsChange {
  const html = rawOf(post);
  return {
    remoteId: String(post.id),
    contentId: contentIdOf(html),
    modifiedGmt: utcText(post.modified_gmt),
    status: post.status,
    title: post.title.raw ?? decodeEntities(post.title.rendered),
    html,
    url: post.link,
  };
}
