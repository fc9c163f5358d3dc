import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { assertClusterOfSector } from '#entities/planner/keyword-references.ts';
import { AuthorProfile } from '#entities/thinker/author-profile.ts';
import { ContentTaxonomy } from './content-taxonomy.ts';

interface Place {
  siteId: string;
  sectorId: string;
}

interface References {
  clusterId?: string | null | undefined;
  taxonomyId?: string | null | undefined;
  authorProfileId?: string | null | undefined;
}

/**
 * What a task or a content of this place points at must be there: a living cluster of the sector, a taxonomy
 * of the site, a living author profile of the account. A link that is as before is not looked at again.
 *
 * @param before links it has already; none of something new
 * @throws AppError `unprocessable` naming the field
 */
export async function assertReferences(
  em: EntityManager,
  { siteId, sectorId }: Place,
  wish: References,
  before: References = {},
): Promise<void> {
  const { clusterId, taxonomyId, authorProfileId } = wish;
  if (clusterId && clusterId !== before.clusterId) {
    await assertClusterOfSector(em, sectorId, clusterId);
  }
  if (taxonomyId && taxonomyId !== before.taxonomyId) {
    const found = await em.findOne(ContentTaxonomy, { id: taxonomyId, siteId });
    if (!found) throw unprocessable('taxonomy_id', 'Taxonomy must belong to the selected site');
  }
  if (authorProfileId && authorProfileId !== before.authorProfileId) {
    const found = await em.findOne(AuthorProfile, { id: authorProfileId, deletedAt: null });
    if (!found) throw unprocessable('author_profile_id', 'Author must belong to your account');
  }
}
