import { CmsError } from '../cms-error.ts';
import { postAnswer } from './answers.ts';
import { readPost } from './find-post.ts';
import type { RestClient } from './rest-client.ts';

/** States that no visitor sees; a post in the trash stays there. */
const hidden = new Set(['draft', 'pending', 'private', 'trash']);

/**
 * Back to draft and not to the trash: WordPress empties its trash after 30 days, and a draft keeps its address.
 *
 * @throws CmsError `not_found` when the site has no such post
 */
export async function unpublishPost(
  rest: RestClient,
  remoteId: string,
  signal: AbortSignal,
): Promise<void> {
  const found = await readPost(rest, remoteId, signal);
  if (!found) throw new CmsError('not_found', `The site has no post ${remoteId}.`);
  if (hidden.has(found.status)) return;
  const path = `/wp/v2/posts/${found.id}`;
  const request = { method: 'POST', path, json: { status: 'draft' }, signal } as const;
  const { body } = await rest.send(request, postAnswer);
  if (!hidden.has(body.status)) {
    throw new CmsError('invalid', `The site keeps the post in the state ${body.status}.`);
  }
}
