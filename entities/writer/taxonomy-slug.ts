import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import { slugify } from '#domain/shared/slug.ts';
import type { TaxonomyType } from '#domain/writer/states.ts';
import { ContentTaxonomy } from './content-taxonomy.ts';

interface Place {
  siteId: string;
  taxonomyType: TaxonomyType;
}

interface SlugWish {
  /** The taxonomy that is changed; a new one has none. */
  taxonomy?: ContentTaxonomy;
  /** The slug somebody chose. */
  given?: string | undefined;
  /** The name it has from now on; left out, it stays. */
  name?: string | undefined;
}

/**
 * The slug of a taxonomy: the given one, or that of its name, which it follows until somebody chooses
 * another. No number makes it unique: two of one name and type would be the same thing twice.
 *
 * @throws AppError `conflict` naming `slug` or `name` when another of its site and type has it
 */
export async function taxonomySlug(
  em: EntityManager,
  { siteId, taxonomyType }: Place,
  { taxonomy, given, name }: SlugWish,
): Promise<string> {
  const follows = !taxonomy || taxonomy.slug === slugify(taxonomy.name);
  const derived = follows && name !== undefined ? slugify(name) : taxonomy?.slug;
  const slug = given ?? derived;
  if (slug === undefined) throw new Error('A new taxonomy has a name');
  if (slug === taxonomy?.slug) return slug;
  if (await em.findOne(ContentTaxonomy, { siteId, taxonomyType, slug })) {
    if (slug === given) throw conflict('This slug is taken', 'slug');
    throw conflict('There is one of this name already', 'name');
  }
  return slug;
}
