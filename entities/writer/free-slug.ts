import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import { slugify, uniqueSlug } from '#domain/shared/slug.ts';
import { Content } from './content.ts';

/** What a content is refused with whose slug another one of its site has. */
const slugTaken = { field: 'slug', message: 'This slug is taken' };

interface SlugWish {
  /** The content that is changed; a new one has none. */
  content?: Content;
  /** The slug somebody chose. */
  given?: string | undefined;
  /** The title it has from now on; left out, it stays. */
  title?: string | undefined;
}

/** A number at the end may have cost a long slug its last letters. */
const sharedLength = 80;

/** True while the slug is what the title made of it, with or without a number behind it. */
function followsTitle({ title, slug }: Content): boolean {
  const own = slugify(title);
  return slug === own || slug.replace(/-\d+$/, '') === own;
}

/** An address that readers have seen stays; one that somebody chose does, too. */
function staysAsItIs(content: Content, title: string | undefined): boolean {
  if (title === undefined || title === content.title) return true;
  return Boolean(content.externalUrl) || !followsTitle(content);
}

/**
 * The slug of a content of this site: the given one, or one made of the title, which it follows until
 * somebody chooses another or it is published (spec/api.md, Fine print). Until the caller's transaction ends
 * nobody else finds the same one free.
 *
 * @throws AppError `conflict` when a living content has the given one
 */
export async function freeSlug(
  em: EntityManager,
  siteId: string,
  { content, given, title }: SlugWish,
): Promise<string> {
  if (content && given === undefined && staysAsItIs(content, title)) return content.slug;
  if (content && given === content.slug) return given;
  const wanted = given ?? slugify(title ?? '');
  const beginning = wanted.replace(/-\d+$/, '').slice(0, sharedLength);
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `content slug ${siteId} ${beginning}`,
  ]);
  const others = await em.find(
    Content,
    { siteId, slug: { $like: `${beginning}%` }, ...(content && { id: { $ne: content.id } }) },
    { fields: ['slug', 'deletedAt'], filters: { granted: false } },
  );
  if (given === undefined) {
    // Those in the Trash may come back.
    return uniqueSlug(
      wanted,
      others.map(({ slug }) => slug),
    );
  }
  if (others.some(({ slug, deletedAt }) => slug === given && !deletedAt)) {
    throw conflict(slugTaken.message, slugTaken.field);
  }
  return given;
}
