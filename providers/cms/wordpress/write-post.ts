import { type PostAnswer, postAnswer } from './answers.ts';
import { findMarked } from './find-post.ts';
import type { PostFields } from './post-fields.ts';
import type { RestClient } from './rest-client.ts';
import { utcTime } from './utc-time.ts';

const route = '/wp/v2/posts';

/** Changes a post that is there. */
export async function updatePost(
  rest: RestClient,
  found: PostAnswer,
  fields: PostFields,
  signal: AbortSignal,
): Promise<PostAnswer> {
  // "publish" with the date of an earlier schedule would schedule it again.
  const isAhead = utcTime(found.date_gmt) > Date.now();
  const isNow = fields.status === 'publish' && fields.date_gmt === undefined && isAhead;
  const json = isNow ? { ...fields, date_gmt: new Date().toISOString() } : fields;
  return send(rest, `${route}/${found.id}`, json, signal);
}

/**
 * Makes a post and looks whether it is the only one: an earlier attempt of ours may still have been at work
 * on the site when we looked before. The oldest stays, ours goes to the trash.
 */
export async function createPost(
  rest: RestClient,
  contentId: string,
  fields: PostFields,
  signal: AbortSignal,
): Promise<{ post: PostAnswer; created: boolean }> {
  const made = await send(rest, route, fields, signal);
  const all = await findMarked(rest, contentId, signal);
  const older = all.find((post) => post.id < made.id);
  if (older) {
    await rest.send({ method: 'DELETE', path: `${route}/${made.id}`, signal }, postAnswer);
    return { post: await updatePost(rest, older, fields, signal), created: false };
  }
  // A new post's time of change is its date: a back-dated one would never be listed as changed.
  const isBackDated = utcTime(fields.date_gmt) < Date.now();
  const post = isBackDated
    ? await send(rest, `${route}/${made.id}`, { slug: fields.slug }, signal)
    : made;
  return { post, created: true };
}

async function send(
  rest: RestClient,
  path: string,
  json: object,
  signal: AbortSignal,
): Promise<PostAnswer> {
  return (await rest.send({ method: 'POST', path, json, signal }, postAnswer)).body;
}
