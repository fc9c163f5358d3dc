import { renderContent, typographic } from './render-html.ts';
import { localOf } from './site-times.ts';
import type { StoredMedia } from './store.ts';

/** Where an upload is shown. */
export function mediaUrl(siteUrl: string, media: StoredMedia): string {
  const [year, month] = localOf(media.dateGmt).split('-');
  return `${siteUrl}/wp-content/uploads/${year}/${month}/${media.fileName}`;
}

/** A file as the REST API shows it, with its raw texts in the edit view. */
export function mediaView(
  media: StoredMedia,
  { siteUrl, isEdit }: { siteUrl: string; isEdit: boolean },
): Record<string, unknown> {
  const source = mediaUrl(siteUrl, media);
  const { width, height, fileName: file, mime } = media;
  const rendered = (raw: string, shown: string) =>
    isEdit ? { raw, rendered: shown } : { rendered: shown };
  return {
    id: media.id,
    date: localOf(media.dateGmt),
    date_gmt: media.dateGmt,
    modified: localOf(media.dateGmt),
    modified_gmt: media.dateGmt,
    guid: rendered(source, source),
    slug: media.slug,
    status: 'inherit',
    type: 'attachment',
    link: `${siteUrl}/${media.slug}/`,
    title: rendered(media.title, typographic(media.title)),
    author: media.author,
    caption: rendered(media.caption, renderContent(media.caption)),
    alt_text: media.altText,
    media_type: 'image',
    mime_type: mime,
    media_details: {
      width,
      height,
      file,
      filesize: media.bytes,
      sizes: { full: { file, width, height, mime_type: mime, source_url: source } },
    },
    post: null,
    source_url: source,
  };
}
