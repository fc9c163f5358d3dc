import { violatedConstraint } from '#api/shared/violated-constraint.ts';
import { slugify } from '#domain/shared/slug.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';

/**
 * Opens an account under the slug of its name. Names are not unique, their slugs are, and those of other
 * accounts cannot be seen: the second "Mara's shop" is refused by the database and gets a suffix.
 *
 * @param open writes the account in a transaction of its own; called once more when the slug is taken
 */
export function withFreeSlug<Result>(
  accountName: string,
  open: (slug: string) => Promise<Result>,
): Promise<Result> {
  const slug = slugify(accountName);
  return open(slug).catch((error: unknown) => {
    if (!violatedConstraint(error)?.includes('slug')) throw error;
    // The end of a UUID v7 is random.
    return open(`${slug}-${uuidv7().slice(-8)}`);
  });
}
