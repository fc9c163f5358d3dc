import busboy from 'busboy';
import { bodyBytes } from '#sandbox/shared/request-body.ts';
import { type Exchange, fieldsOf, nowGmt } from './exchange.ts';
import { sendPage } from './paging.ts';
import { RestError } from './rest-error.ts';
import { freeSlug } from './slug.ts';
import type { StoredMedia } from './store.ts';
import { can } from './users.ts';

/** First bytes of the types a site accepts; the name and the header are not believed. */
const signatures: readonly (readonly [mime: string, extension: string, bytes: string])[] = [
  ['image/png', 'png', '89504e470d0a1a0a'],
  ['image/jpeg', 'jpg', 'ffd8ff'],
  ['image/gif', 'gif', '47494638'],
  ['image/webp', 'webp', '52494646'],
];

interface Upload {
  bytes: Buffer;
  fileName: string;
  fields: Record<string, string>;
}

/** GET /wp/v2/media. */
export function listMedia(exchange: Exchange): void {
  const { query, store } = exchange;
  if (query.status !== undefined && !['inherit', 'private', 'trash'].includes(query.status)) {
    throw new RestError(400, 'rest_invalid_param', 'Invalid parameter(s): status');
  }
  const found = store.state.media
    .filter((media) => query.slug === undefined || query.slug.split(',').includes(media.slug))
    .filter(
      (media) => !query.search || media.title.toLowerCase().includes(query.search.toLowerCase()),
    )
    .sort((left, right) => right.id - left.id);
  sendPage(exchange, found, (media) => mediaView(exchange, media));
}

/** POST /wp/v2/media, as raw bytes or as a form: 201. Nothing is deduplicated. */
export async function createMedia(exchange: Exchange): Promise<void> {
  const { store, user, response } = exchange;
  if (!can(user, 'upload_files')) {
    const message = 'Sorry, you are not allowed to upload media on this site.';
    throw new RestError(user ? 403 : 401, 'rest_cannot_create', message);
  }
  const upload = await readUpload(exchange);
  const type = signatures.find(([, , bytes]) =>
    upload.bytes.subarray(0, 12).toString('hex').startsWith(bytes),
  );
  if (!type) {
    const message = 'Sorry, you are not allowed to upload this file type.';
    throw new RestError(500, 'rest_upload_sideload_error', message);
  }
  const [mime, extension] = type;
  const wanted = upload.fileName.replace(/\.[^.]*$/, '');
  const slug = freeSlug(
    wanted,
    store.state.media.map((media) => media.slug),
  );
  const media: StoredMedia = {
    id: store.nextId(),
    slug,
    fileName: `${slug}.${extension}`,
    mime,
    bytes: upload.bytes.length,
    altText: upload.fields.alt_text ?? '',
    caption: upload.fields.caption ?? '',
    title: upload.fields.title ?? wanted,
    dateGmt: nowGmt(),
  };
  store.writeUpload(media.fileName, upload.bytes);
  store.state.media.push(media);
  store.save();
  response.set('Location', `${exchange.siteUrl}/wp-json/wp/v2/media/${media.id}`);
  response.status(201).json(mediaView(exchange, media));
}

/** GET one. */
export function readMedia(exchange: Exchange, id: number): void {
  exchange.response.json(mediaView(exchange, findMedia(exchange, id)));
}

/** POST one: alt text, caption, title. */
export function updateMedia(exchange: Exchange, id: number): void {
  const { store, user, response } = exchange;
  const media = findMedia(exchange, id);
  if (!can(user, 'upload_files')) {
    throw new RestError(
      user ? 403 : 401,
      'rest_cannot_edit',
      'Sorry, you are not allowed to edit this post.',
    );
  }
  const { alt_text: altText, caption, title } = fieldsOf(exchange);
  if (typeof altText === 'string') media.altText = altText;
  if (typeof caption === 'string') media.caption = caption;
  if (typeof title === 'string') media.title = title;
  store.save();
  response.json(mediaView(exchange, media));
}

/** DELETE: only for good. */
export function deleteMedia(exchange: Exchange, id: number): void {
  const { store, user, query, response } = exchange;
  const media = findMedia(exchange, id);
  if (!can(user, 'upload_files')) {
    throw new RestError(
      user ? 403 : 401,
      'rest_cannot_delete',
      'Sorry, you are not allowed to delete this post.',
    );
  }
  if (query.force !== 'true') {
    const message = "The post does not support trashing. Set 'force=true' to delete.";
    throw new RestError(501, 'rest_trash_not_supported', message);
  }
  store.state.media = store.state.media.filter((other) => other !== media);
  store.save();
  response.json({ deleted: true, previous: mediaView(exchange, media) });
}

async function readUpload(exchange: Exchange): Promise<Upload> {
  const { request } = exchange;
  const bytes = bodyBytes(request);
  if (request.is('multipart/form-data')) return readForm(request.headers, bytes);
  const disposition = request.get('content-disposition');
  if (!disposition) {
    throw new RestError(
      400,
      'rest_upload_no_content_disposition',
      'No Content-Disposition supplied.',
    );
  }
  const fileName = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  if (!fileName) {
    const message = 'Invalid Content-Disposition supplied.';
    throw new RestError(400, 'rest_upload_invalid_disposition', message);
  }
  if (bytes.length === 0) throw new RestError(400, 'rest_upload_no_data', 'No data supplied.');
  return { bytes, fileName, fields: exchange.query };
}

function readForm(headers: Exchange['request']['headers'], body: Buffer): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const upload: Upload = { bytes: Buffer.alloc(0), fileName: 'file', fields: {} };
    const parser = busboy({ headers, limits: { files: 1, fields: 20 } });
    parser.on('field', (name, value) => {
      upload.fields[name] = value;
    });
    parser.on('file', (_name, stream, { filename }) => {
      upload.fileName = filename;
      stream.on('data', (part: Buffer) => {
        upload.bytes = Buffer.concat([upload.bytes, part]);
      });
    });
    parser.on('close', () => resolve(upload));
    parser.on('error', reject);
    parser.end(body);
  });
}

function findMedia({ store }: Exchange, id: number): StoredMedia {
  const media = store.state.media.find((other) => other.id === id);
  if (media) return media;
  throw new RestError(404, 'rest_post_invalid_id', 'Invalid post ID.');
}

/** Where an upload is shown. */
export function mediaUrl(siteUrl: string, media: StoredMedia): string {
  return `${siteUrl}/wp-content/uploads/${media.fileName}`;
}

function mediaView({ siteUrl }: Exchange, media: StoredMedia) {
  const source = mediaUrl(siteUrl, media);
  return {
    id: media.id,
    date: media.dateGmt,
    date_gmt: media.dateGmt,
    slug: media.slug,
    status: 'inherit',
    type: 'attachment',
    link: `${siteUrl}/${media.slug}/`,
    title: { raw: media.title, rendered: media.title },
    alt_text: media.altText,
    caption: { raw: media.caption, rendered: media.caption },
    media_type: 'image',
    mime_type: media.mime,
    media_details: { filesize: media.bytes, sizes: {} },
    source_url: source,
  };
}
