import { escapeHtml } from '#sandbox/shared/escape-html.ts';
import type { StoredPost } from './store.ts';

export interface ViewOptions {
  siteUrl: string;
  /** The edit view adds what only editors may see. */
  isEdit: boolean;
}

/** A post as the REST API shows it. */
export function postView(
  post: StoredPost,
  { siteUrl, isEdit }: ViewOptions,
): Record<string, unknown> {
  const rendered = (raw: string, shown: string) =>
    isEdit ? { raw, rendered: shown } : { rendered: shown };
  const link = post.status === 'publish' ? `${siteUrl}/${post.slug}/` : `${siteUrl}/?p=${post.id}`;
  return {
    id: post.id,
    date: post.dateGmt,
    date_gmt: post.dateGmt,
    guid: { rendered: `${siteUrl}/?p=${post.id}` },
    modified: post.modifiedGmt,
    modified_gmt: post.modifiedGmt,
    slug: post.slug,
    status: post.status,
    type: post.type,
    link,
    title: rendered(post.title, texturise(post.title)),
    content: { ...rendered(post.content, post.content), protected: false },
    excerpt: {
      ...rendered(post.excerpt, `<p>${escapeHtml(post.excerpt)}</p>\n`),
      protected: false,
    },
    author: post.author,
    featured_media: post.featuredMedia,
    comment_status: 'closed',
    ping_status: 'closed',
    format: 'standard',
    meta: { external_id: '', external_rev: 0, ...post.meta },
    ...(post.type === 'post' ? { categories: post.categories, tags: post.tags } : { parent: 0 }),
    ...(isEdit
      ? { generated_slug: post.slug, permalink_template: `${siteUrl}/%postname%/`, password: '' }
      : {}),
  };
}

/** Titles come with entities encoded and typographic quotes, which is why nobody should compare them. */
function texturise(title: string): string {
  return title
    .replaceAll(/&(?!\w+;|#\d+;)/g, '&#038;')
    .replaceAll(/(\w)'(\w)/g, '$1&#8217;$2')
    .replaceAll(' - ', ' &#8211; ');
}

/** Only the members named in `_fields`, `a.b` for a member of a member. */
export function pickFields(
  view: Record<string, unknown>,
  fields: string | undefined,
): Record<string, unknown> {
  if (!fields) return view;
  const picked: Record<string, unknown> = {};
  for (const name of fields.split(',').map((field) => field.trim())) {
    const [outer = '', inner] = name.split('.');
    if (!(outer in view)) continue;
    const value = view[outer];
    if (inner === undefined) picked[outer] = value;
    else if (typeof value === 'object' && value !== null) {
      picked[outer] = {
        ...(picked[outer] as object | undefined),
        [inner]: Reflect.get(value, inner) as unknown,
      };
    }
  }
  return picked;
}
