import { createHash, randomUUID } from 'node:crypto';
import { PNG } from 'pngjs';
import { z } from 'zod';
import type { CmsMedia, CmsPost } from '#providers/cms/cms-adapter.ts';
import { byHand, type CmsTarget } from './target.ts';

const noSeo = { metaTitle: '', metaDescription: '', focusKeyword: '', secondaryKeywords: [] };

/** A post nobody else has: its own content id, slug and words. */
export function samplePost(changes: Partial<CmsPost> = {}): CmsPost {
  const contentId = randomUUID();
  return {
    contentId,
    title: `Tea & "biscuits" – ${contentId.slice(0, 8)}`,
    html: `<h2>Why tea</h2>\n<p>Some tea\nfor ${contentId} &amp; friends.</p>\n<ul><li>green</li></ul>`,
    slug: `tea-${contentId}`,
    excerpt: 'Tea, in short.',
    remoteStatus: 'publish',
    categories: [],
    tags: [],
    media: [],
    knownMedia: new Map(),
    seo: noSeo,
    ...changes,
  };
}

/** A real picture of a colour nobody else has. */
export function samplePicture(changes: Partial<CmsMedia> = {}): CmsMedia {
  const picture = new PNG({ width: 8, height: 8 });
  const seed = createHash('sha256').update(randomUUID()).digest();
  picture.data.forEach((_byte, index) => {
    picture.data[index] = seed[index % seed.length] ?? 0;
  });
  const bytes = PNG.sync.write(picture);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return {
    hash,
    fileName: 'tea.png',
    mime: 'image/png',
    bytes,
    altText: 'A "cup" of tea',
    caption: 'Tea at noon',
    placeholderSrc: `igny8-image:${hash.slice(0, 8)}`,
    ...changes,
  };
}

const postsById = z.array(
  z.object({
    id: z.number(),
    status: z.string(),
    slug: z.string(),
    link: z.string(),
    title: z.object({ raw: z.string() }),
    content: z.object({ raw: z.string(), rendered: z.string() }),
    excerpt: z.object({ raw: z.string() }),
    date_gmt: z.string().nullable(),
    categories: z.array(z.number()),
    tags: z.array(z.number()),
    featured_media: z.number(),
    meta: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
  }),
);

/** Every post of a content at the target, those in the trash too, as its administrator sees them. */
export async function postsOf(target: CmsTarget, { contentId }: Pick<CmsPost, 'contentId'>) {
  const query = `context=edit&status=any,trash&orderby=id&order=asc&search=${contentId}`;
  return postsById.parse(await byHand(target, 'GET', `/posts?${query}`));
}

/** The only post of a content. */
export async function onlyPostOf(target: CmsTarget, post: Pick<CmsPost, 'contentId'>) {
  const posts = await postsOf(target, post);
  const [only] = posts;
  if (posts.length !== 1 || !only) throw new Error(`${posts.length} posts instead of one`);
  return only;
}

const filesById = z.array(
  z.object({
    id: z.number(),
    slug: z.string(),
    alt_text: z.string(),
    caption: z.object({ raw: z.string() }),
    source_url: z.string(),
  }),
);

/** Every file at the target that was made of this picture. */
export async function filesOf(target: CmsTarget, { hash }: Pick<CmsMedia, 'hash'>) {
  const files = filesById.parse(await byHand(target, 'GET', '/media?context=edit&per_page=100'));
  return files.filter((file) => file.slug.includes(hash.slice(0, 24)));
}

const termsById = z.array(z.object({ id: z.number(), name: z.string(), slug: z.string() }));

export async function termsOf(target: CmsTarget, kind: 'categories' | 'tags') {
  return termsById.parse(await byHand(target, 'GET', `/${kind}?per_page=100`));
}
