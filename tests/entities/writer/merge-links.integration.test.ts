import { beforeEach, expect, it } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { mergeClusters } from '#entities/planner/merge-clusters.ts';
import { undoClusterChange } from '#entities/planner/undo-cluster-change.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentAttribute } from '#entities/writer/content-attribute.ts';
import { ContentClusterMap } from '#entities/writer/content-cluster-map.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { createUser } from '#tests/entities/support/create-user.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();
let tenant: Tenant;
let kept: string;
let gone: [string, string];
let contentId: string;

beforeEach(async () => {
  tenant = await createTenant(database.orm);
  const [first, second, third] = [uuidv7(), uuidv7(), uuidv7()];
  [kept, gone, contentId] = [first, [second, third], uuidv7()];
  const { place } = tenant;
  await tenant.transaction(async (em) => {
    for (const id of [first, second, third]) await em.insert(Cluster, { ...place, id, name: id });
    const text = { title: 'Tea', slug: 'tea', htmlContent: '', wordCount: 0 };
    await em.insert(Content, { ...place, id: contentId, ...text });
    const map = (clusterId: string, role: 'hub' | 'supporting') => ({
      ...place,
      id: uuidv7(),
      contentId,
      clusterId,
      role,
    });
    await em.insertMany(ContentClusterMap, [
      map(first, 'hub'),
      map(second, 'hub'),
      map(second, 'supporting'),
      map(third, 'supporting'),
    ]);
    const fact = { attributeType: 'semantic_facet', name: 'Water', value: 'soft' } as const;
    await em.insert(ContentAttribute, { ...place, id: uuidv7(), clusterId: third, ...fact });
  });
});

/** Parts and facts by the place of their cluster: 0 is the one that stays. */
async function links() {
  const em = tenant.fork();
  const clusters = [kept, ...gone];
  const maps = await em.find(ContentClusterMap, { contentId });
  const facts = await em.find(ContentAttribute, {});
  return {
    parts: maps.map(({ clusterId, role }) => `${clusters.indexOf(clusterId)} ${role}`).toSorted(),
    facts: facts.map(({ clusterId }) => clusters.indexOf(clusterId ?? '')),
  };
}

const merge = (madeById: string) =>
  tenant.transaction((em) => mergeClusters(em, { ids: [kept, ...gone], madeById }));

it('parts and facts of merged clusters go to the one that stays, each part once', async () => {
  const { id: madeById } = await createUser(tenant, 'owner');
  const before = await links();
  const changeId = await merge(madeById);
  const { parts, facts } = await links();
  expect(parts.filter((part) => part.startsWith('0'))).toEqual(['0 hub', '0 supporting']);
  expect(facts).toEqual([0]);
  await tenant.transaction((em) => undoClusterChange(em, changeId, madeById));
  expect(await links()).toEqual(before);
});
