import { renderContent, typographic } from './render-html.ts';
import { localOf } from './site-times.ts';
import { wordPressSlug } from './slug.ts';
import type { StoredPost } from './store.ts';

export interface ViewOptions {
  siteUrl: string;
  /** The edit view adds what only editors may see. */
  isEdit: boolean;
}

/** Where a post is seen: by its slug once published, by its id before. */
function linkOf(post: StoredPost, siteUrl: string): string {
  if (post.status === 'publish') return `${siteUrl}/${post.slug}/`;
  return `${siteUrl}/?${post.type === 'page' ? 'page_id' : 'p'}=${post.id}`;
}

/** A post as the REST API shows it. */
export function postView(post: StoredPost, options: ViewOptions): Record<string, unknown> {
  const { siteUrl, isEdit } = options;
  const rendered = (raw: string, shown: string) =>
    isEdit ? { raw, rendered: shown } : { rendered: shown };
  const guid = `${siteUrl}/?p=${post.id}`;
  const blockVersion = post.content.includes('<!-- wp:') ? 1 : 0;
  return {
    id: post.id,
    date: localOf(post.dateGmt),
    date_gmt: post.dateGmt,
    guid: rendered(guid, guid),
    modified: localOf(post.modifiedGmt),
    modified_gmt: post.modifiedGmt,
    slug: post.slug,
    status: post.status,
    type: post.type,
    link: linkOf(post, siteUrl),
    title: rendered(
      post.title,
      `${post.status === 'private' ? 'Private: ' : ''}${typographic(post.title)}`,
    ),
    content: {
      ...rendered(post.content, renderContent(post.content)),
      protected: false,
      ...(isEdit ? { block_version: blockVersion } : {}),
    },
    excerpt: { ...rendered(post.excerpt, renderExcerpt(post)), protected: false },
    author: post.author,
    featured_media: post.featuredMedia,
    comment_status: 'open',
    ping_status: 'open',
    template: '',
    meta: post.type === 'post' ? { external_id: '', external_rev: 0, ...post.meta } : [],
    ...(post.type === 'post'
      ? { sticky: false, format: 'standard', categories: post.categories, tags: post.tags }
      : { parent: 0, menu_order: 0 }),
    ...(isEdit ? editFields(post, siteUrl) : {}),
  };
}

/** Words an excerpt has that WordPress makes itself (wp_trim_excerpt). */
const excerptWords = 55;

/** The excerpt, or the beginning of the text where there is none. */
function renderExcerpt({ excerpt, content }: StoredPost): string {
  if (excerpt !== '') return renderContent(excerpt);
  const words = content
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) return '';
  const end = words.length > excerptWords ? ' [&hellip;]' : '';
  return renderContent(words.slice(0, excerptWords).join(' ')).replace(/(?=<\/p>\n$)/, end);
}

function editFields(post: StoredPost, siteUrl: string): Record<string, string> {
  return {
    password: '',
    permalink_template: `${siteUrl}/%postname%/`,
    generated_slug: post.slug || wordPressSlug(post.title) || String(post.id),
  };
}
