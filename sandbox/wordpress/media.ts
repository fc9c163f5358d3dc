import { z } from 'zod';
import { type Exchange, fieldsOf } from './exchange.ts';
import { mediaView } from './media-view.ts';
import { sendPage } from './paging.ts';
import { text } from './post-body.ts';
import { idList, oneOf, timeValue, wordList } from './query-values.ts';
import { forbidden, RestError } from './rest-error.ts';
import type { StoredMedia } from './store.ts';
import { can } from './users.ts';

/** GET /wp/v2/media, the newest first. */
export function listMedia(exchange: Exchange): void {
  const { query, store, user, siteUrl } = exchange;
  oneOf(query, 'status', ['inherit', 'private', 'trash'], 'inherit');
  const isEdit = editView(exchange);
  const [slugs, ids] = [wordList(query, 'slug'), idList(query, 'include')];
  const changedAfter = timeValue(query, 'modified_after') ?? '';
  const search = query.search?.toLowerCase() ?? '';
  const direction = oneOf(query, 'order', ['asc', 'desc'], 'desc') === 'asc' ? 1 : -1;
  const found = store.state.media
    .filter((media) => (slugs?.includes(media.slug) ?? true) && (ids?.includes(media.id) ?? true))
    .filter((media) => media.dateGmt > changedAfter)
    .filter((media) => `${media.title}\n${media.caption}`.toLowerCase().includes(search))
    .sort((left, right) => (left.id - right.id) * direction);
  sendPage(exchange, found, {
    view: (media) => mediaView(media, { siteUrl, isEdit }),
    isVisible: (media) => !isEdit || media.author === user?.id || can(user, 'edit_others_posts'),
    isBeyondAnError: true,
  });
}

/** GET one. */
export function readMedia(exchange: Exchange, media: StoredMedia): void {
  const { response, siteUrl } = exchange;
  response.json(mediaView(media, { siteUrl, isEdit: editView(exchange) }));
}

/** Texts of a file; anything that is none is passed over. */
const mediaBody = z.object({
  alt_text: z.string().optional().catch(undefined),
  caption: text,
  title: text,
});

/** POST, PUT or PATCH one: alt text, caption, title. */
export function updateMedia(exchange: Exchange, media: StoredMedia): void {
  const { store, response, siteUrl } = exchange;
  refuseOthers(exchange, media, 'rest_cannot_edit', 'edit');
  const fields = mediaBody.parse(fieldsOf(exchange));
  if (fields.alt_text !== undefined) media.altText = fields.alt_text;
  if (fields.caption !== undefined) media.caption = fields.caption;
  if (fields.title !== undefined) media.title = fields.title;
  store.save();
  response.json(mediaView(media, { siteUrl, isEdit: true }));
}

/** DELETE: only for good. */
export function deleteMedia(exchange: Exchange, media: StoredMedia): void {
  const { store, query, response, siteUrl } = exchange;
  refuseOthers(exchange, media, 'rest_cannot_delete', 'delete');
  if (query.force !== 'true' && query.force !== '1') {
    const message = "The post does not support trashing. Set 'force=true' to delete.";
    throw new RestError(501, 'rest_trash_not_supported', message);
  }
  store.state.media = store.state.media.filter((other) => other !== media);
  store.removeUpload(media.fileName);
  for (const post of store.state.posts) {
    if (post.featuredMedia === media.id) post.featuredMedia = 0;
  }
  store.save();
  response.json({ deleted: true, previous: mediaView(media, { siteUrl, isEdit: true }) });
}

function refuseOthers({ user }: Exchange, media: StoredMedia, code: string, verb: string): void {
  const isOwn = user !== null && media.author === user.id && can(user, 'upload_files');
  if (isOwn || can(user, 'edit_others_posts')) return;
  throw forbidden(user, code, `Sorry, you are not allowed to ${verb} this post.`);
}

function editView({ query, user }: Exchange): boolean {
  if (oneOf(query, 'context', ['view', 'embed', 'edit'], 'view') !== 'edit') return false;
  if (can(user, 'edit_posts')) return true;
  const message = 'Sorry, you are not allowed to edit posts in this post type.';
  throw forbidden(user, 'rest_forbidden_context', message);
}
