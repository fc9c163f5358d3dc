import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { referencedSector } from '#api/shared/references.ts';
import { route } from '#api/shared/route.ts';
import { contentBody, contentDetail } from '#contracts/api/writer/content.ts';
import { Content } from '#entities/writer/content.ts';
import { newStructure } from '#entities/writer/fit-structure.ts';
import { freeSlug } from '#entities/writer/free-slug.ts';
import { setClusterMaps } from '#entities/writer/set-cluster-maps.ts';
import { setTerms } from '#entities/writer/set-terms.ts';
import { storeVersion } from '#entities/writer/store-version.ts';
import { textColumns } from '#entities/writer/text-columns.ts';
import { assertReferences } from '#entities/writer/writer-references.ts';
import { keptFields } from './content-resource.ts';
import { columnsOf, textOf } from './fields-of.ts';
import { presentDetail } from './present-detail.ts';

type Body = z.output<typeof contentBody>;

async function makeContent(em: EntityManager, body: Body, accountId: string): Promise<Content> {
  const { siteId, id: sectorId } = await referencedSector(em, body.site_id, body.sector_id);
  const { type, structure } = newStructure({
    type: body.entity_type,
    structure: body.content_structure,
  });
  const columns = columnsOf(body);
  await assertReferences(em, { siteId, sectorId }, columns);
  const slug = await freeSlug(em, siteId, { given: body.slug, title: body.title });
  const text = { title: body.title, htmlContent: '', wordCount: 0, ...textColumns(textOf(body)) };
  const row = { accountId, siteId, sectorId, slug, entityType: type, contentStructure: structure };
  const content = em.create(Content, { ...row, ...text });
  em.assign(content, columns, { ignoreUndefined: true });
  await em.persist(content).flush();
  return em.refreshOrFail(content);
}

export const createContent = route(
  {
    method: 'post',
    path: 'writer/content/',
    tag: 'Writer',
    throttle: 'content_write',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Create a content item written by hand',
    body: contentBody,
    readOnlyFields: [...keptFields, 'row_version', 'status'],
    answer: one(contentDetail, { status: 201 }),
  },
  ({ em, body, user }) =>
    em.transactional(async (inner) => {
      const content = await makeContent(inner, body, user.accountId);
      await storeVersion(inner, content, { userId: user.id, reason: 'written' });
      if (body.taxonomy_ids) await setTerms(inner, content, body.taxonomy_ids);
      if (body.cluster_maps) await setClusterMaps(inner, content, body.cluster_maps);
      return presentDetail(inner, content);
    }),
);
