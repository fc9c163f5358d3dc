import { ForeignKeyConstraintViolationException } from '@mikro-orm/postgresql';
import { beforeAll, describe, expect, it } from 'vitest';
import { Plan } from '#entities/identity/plan.ts';
import { Sector } from '#entities/identity/sector.ts';
import { Site } from '#entities/identity/site.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import {
  type FilledTenant,
  fillEveryTable,
  freshRow,
  insertRow,
  tenantTables,
} from '#tests/entities/support/fill-every-table.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();
let mine: FilledTenant;
let theirs: FilledTenant;
/** A second site of mine with its sector and cluster, and a second sector of the first site with its own. */
const other = { siteId: uuidv7(), sectorOfSite: uuidv7(), sectorId: uuidv7(), clusterId: uuidv7() };

const onePerTarget = [
  'content_versions',
  'content_taxonomy_links',
  'publishing_records',
  'run_events',
  'credit_holds',
];

beforeAll(async () => {
  const plan = await database.orm.em.fork().findOneOrFail(Plan, { slug: 'starter' });
  mine = await fillEveryTable(database.orm, plan.id);
  theirs = await fillEveryTable(database.orm, plan.id);
  // Their rows are unique by what they point at, and would be refused for that.
  for (const table of onePerTarget) await database.query('system', `delete from igny8_${table}`);
  const { accountId, ids } = mine;
  const siteId = String(ids.Site);
  await forkForTenant(database.orm, accountId).transactional(async (em) => {
    await em.insert(Site, { id: other.siteId, accountId, name: 'Second', slug: 'second' });
    await em.insertMany(Sector, [
      { id: other.sectorOfSite, accountId, siteId: other.siteId, name: 'Tea', slug: 'tea' },
      { id: other.sectorId, accountId, siteId, name: 'Cups', slug: 'cups' },
    ]);
    await em.insert(Cluster, {
      id: other.clusterId,
      accountId,
      siteId,
      sectorId: other.sectorId,
      name: 'Cups',
    });
  });
});

/** Inserts a row that is valid but for these fields. */
async function insert(name: string, fields: Record<string, unknown>): Promise<void> {
  const table = tenantTables(database.orm).find((one) => one.name === name);
  if (!table) throw new Error(`No tenant table of ${name}`);
  const row = { ...freshRow(database.orm, table, mine), ...fields };
  await insertRow(forkForTenant(database.orm, mine.accountId), table, row);
}

/** Whether the database refuses such a row for its foreign key; any other refusal is the test's own fault. */
async function refuses(name: string, fields: Record<string, unknown>): Promise<boolean> {
  try {
    await insert(name, fields);
    return false;
  } catch (error) {
    if (error instanceof ForeignKeyConstraintViolationException) return true;
    throw error;
  }
}

const inSectors = [
  'Keyword',
  'Cluster',
  'ContentIdea',
  'Task',
  'Content',
  'Image',
  'PublishingRecord',
];

const ofSites = ['Sector', 'ContentTaxonomy', 'SiteIntegration', 'RemoteMedia'];

/** Column by column: foreign keys pass row-level security, so each must name the account itself. */
const foreign: [name: string, field: string, target: string][] = [
  ['Image', 'contentId', 'Content'],
  ['PublishingRecord', 'contentId', 'Content'],
  ['PublishingRecord', 'integrationId', 'SiteIntegration'],
  ['RemoteMedia', 'integrationId', 'SiteIntegration'],
  ['ContentVersion', 'contentId', 'Content'],
  ['ContentTaxonomyLink', 'contentId', 'Content'],
  ['ContentTaxonomyLink', 'taxonomyId', 'ContentTaxonomy'],
  ['RefreshToken', 'userId', 'User'],
  ['RunEvent', 'runId', 'Run'],
  ['CreditHold', 'runId', 'Run'],
  ['Run', 'parentRunId', 'Run'],
];

describe('the sector is of the site, and the site of the account', () => {
  for (const name of inSectors) {
    it(`for a ${name}`, async () => {
      expect(await refuses(name, { sectorId: other.sectorOfSite })).toBe(true);
      expect(await refuses(name, { siteId: other.siteId })).toBe(true);
      expect(await refuses(name, { siteId: theirs.ids.Site, sectorId: theirs.ids.Sector })).toBe(
        true,
      );
    });
  }

  it('for a sector, a category, a destination and a remote file', async () => {
    for (const name of ofSites) expect(await refuses(name, { siteId: theirs.ids.Site })).toBe(true);
  });

  it('and what is right is accepted', async () => {
    const names = new Set([...inSectors, ...ofSites, ...foreign.map(([name]) => name)]);
    for (const name of names) expect(await refuses(name, {})).toBe(false);
    const { sectorId, clusterId } = other;
    expect(await refuses('Keyword', { clusterId: mine.ids.Cluster })).toBe(false);
    expect(await refuses('Keyword', { sectorId, clusterId })).toBe(false);
  });
});

describe('a link stays in its sector', () => {
  for (const name of ['Keyword', 'ContentIdea', 'Task', 'Content']) {
    it(`refuses a ${name} in a cluster of another sector or another account`, async () => {
      expect(await refuses(name, { clusterId: other.clusterId })).toBe(true);
      expect(await refuses(name, { clusterId: theirs.ids.Cluster })).toBe(true);
    });
  }

  it('refuses a task of another account’s idea, and a content of another account’s task', async () => {
    expect(await refuses('Task', { ideaId: theirs.ids.ContentIdea })).toBe(true);
    expect(await refuses('Content', { taskId: theirs.ids.Task })).toBe(true);
  });
});

describe('nothing hangs on a row of another account', () => {
  for (const [name, field, target] of foreign) {
    it(`refuses a ${name} of another account's ${target}`, async () => {
      expect(await refuses(name, { [field]: theirs.ids[target] })).toBe(true);
    });
  }

  it('names the account in every foreign key between two tenant tables; of the account itself its id', async () => {
    const rows = await database.query(
      'system',
      `select conname from pg_constraint
       where contype = 'f' and connamespace = 'public'::regnamespace
         and exists (select 1 from pg_policy where polrelid = confrelid and polname = 'tenant')
         and conrelid <> 'igny8_accounts'::regclass
         and not exists (
           select 1 from pg_attribute
           where attrelid = conrelid and attnum = any(conkey) and attname = 'account_id')`,
    );
    expect(rows).toEqual([]);
  });
});
