import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import { slugify, uniqueSlug } from '#domain/shared/slug.ts';

interface Named {
  id: string;
  name: string;
  slug: string;
}

interface SlugWish {
  /** The row that is changed; a new one has none. */
  row?: Named;
  /** The slug somebody chose. */
  given?: string | undefined;
  /** The name it has from now on; left out, it stays. */
  name?: string | undefined;
  /** Among which rows it is unique (`{siteId}`); left out, among all that are visible. */
  among?: object;
}

/** True while the slug is what the name made of it, with or without a number behind it. */
function followsName({ name, slug }: Named): boolean {
  const own = slugify(name);
  return slug === own || slug.replace(/-\d+$/, '') === own;
}

/**
 * The slug of a row: the given one, or one made of the name, which it follows until somebody chooses
 * another (spec/api.md, Fine print). Two requests at once may find the same: the unique index refuses one.
 *
 * @throws AppError `conflict` when the given one is taken
 */
export async function freeSlug<Entity extends Named>(
  em: EntityManager,
  entity: EntityName<Entity>,
  { row, given, name, among = {} }: SlugWish,
): Promise<string> {
  const isKept = name === undefined || name === row?.name || (row && !followsName(row));
  if (given === undefined && row && isKept) return row.slug;
  if (given !== undefined && given === row?.slug) return given;
  const wanted = given ?? slugify(name ?? '');
  // A number at the end may have cost a long one its last letters.
  const beginning = wanted.slice(0, 80);
  const where = { ...among, slug: { $like: `${beginning}%` }, ...(row && { id: { $ne: row.id } }) };
  const others = await em.find(entity, where as object as FilterQuery<NoInfer<Entity>>, {
    filters: { granted: false },
  });
  const taken = others.map(({ slug }) => slug);
  if (given !== undefined && taken.includes(given)) {
    throw conflict('This slug is taken', 'slug');
  }
  return uniqueSlug(wanted, taken);
}
