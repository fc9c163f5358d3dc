import type { CmsPost, RemoteFile } from '../cms-adapter.ts';

const markerPattern = /<!-- igny8:content:([0-9a-f-]+) -->/i;

/** The comment that carries our content's id: it survives WordPress's filters for every role. */
function markerOf(contentId: string): string {
  return `<!-- igny8:content:${contentId} -->`;
}

/** The content id a post carries, null when it is none of ours. */
export function contentIdOf(html: string): string | null {
  return markerPattern.exec(html)?.[1]?.toLowerCase() ?? null;
}

/**
 * The text as WordPress stores it: the marker, then the HTML as one classic block. A single block comment keeps
 * WordPress from rewriting line breaks and paragraphs of the whole post, and the classic block stays editable.
 * HTML that already consists of blocks is left alone.
 */
export function bodyOf(post: CmsPost, files: ReadonlyMap<string, RemoteFile>): string {
  const html = withAddresses(post, files).trim();
  const blocks = html.includes('<!-- wp:')
    ? html
    : `<!-- wp:freeform -->\n${html}\n<!-- /wp:freeform -->`;
  return `${markerOf(post.contentId)}\n${blocks}`;
}

/** Whole attribute values only: `picture-1` must not be found in `picture-12`. */
function withAddresses({ html, media }: CmsPost, files: ReadonlyMap<string, RemoteFile>): string {
  let rewritten = html;
  for (const { placeholderSrc, hash } of media) {
    const file = files.get(hash);
    if (!file) continue;
    const address = file.url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    for (const quote of ['"', "'"]) {
      rewritten = rewritten.replaceAll(`${quote}${placeholderSrc}${quote}`, () => `"${address}"`);
    }
  }
  return rewritten;
}
