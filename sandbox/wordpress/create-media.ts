import type { Exchange } from './exchange.ts';
import { filterHtml } from './filter-html.ts';
import { inspectUpload, type PictureFacts } from './inspect-upload.ts';
import { mediaView } from './media-view.ts';
import { readUpload, type Upload } from './read-upload.ts';
import { forbidden, RestError } from './rest-error.ts';
import { nowGmt } from './site-times.ts';
import { freeFileName, freeSlug } from './slug.ts';
import type { StoredMedia, WordPressStore } from './store.ts';
import { can, type WordPressUser } from './users.ts';

/** POST /wp/v2/media, as raw bytes or as a form: 201. Nothing is deduplicated: `t.png`, `t-1.png`. */
export async function createMedia(exchange: Exchange): Promise<void> {
  const { store, user, response, siteUrl } = exchange;
  if (!user || !can(user, 'upload_files')) {
    const message = 'Sorry, you are not allowed to create posts as this user.';
    throw forbidden(user, 'rest_cannot_create', message);
  }
  const upload = await readUpload(exchange);
  const facts = inspectUpload(upload.bytes);
  if (!facts) {
    // Permanent, although it is a 500: the same file will never be taken.
    const code = upload.isForm ? 'rest_upload_unknown_error' : 'rest_upload_sideload_error';
    throw new RestError(500, code, 'Sorry, you are not allowed to upload this file type.');
  }
  const media = storedMedia(upload, facts, store, user);
  store.writeUpload(media.fileName, upload.bytes);
  store.state.media.push(media);
  store.save();
  response.set('Location', `${siteUrl}/wp-json/wp/v2/media/${media.id}`);
  response.status(201).json(mediaView(media, { siteUrl, isEdit: true }));
}

function storedMedia(
  { bytes, fileName, fields }: Upload,
  { mime, extension, width, height }: PictureFacts,
  store: WordPressStore,
  user: WordPressUser,
): StoredMedia {
  const { state } = store;
  const files = state.media.map((media) => media.fileName.replace(/\.[^.]*$/, ''));
  const baseName = freeFileName(fileName.replace(/\.[^.]*$/, ''), files);
  const clean = (text = '') => (can(user, 'unfiltered_html') ? text : filterHtml(text));
  const slugs = [...state.posts, ...state.media].map(({ slug }) => slug);
  return {
    id: store.nextId(),
    slug: freeSlug(fields.slug || fields.title || baseName, slugs),
    fileName: `${baseName}.${extension}`,
    mime,
    bytes: bytes.length,
    width,
    height,
    author: user.id,
    altText: fields.alt_text ?? '',
    caption: clean(fields.caption),
    title: clean(fields.title ?? baseName),
    dateGmt: nowGmt(),
  };
}
