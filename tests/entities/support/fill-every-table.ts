import {
  type EntityClass,
  type EntityManager,
  type EntityMetadata,
  type EntityProperty,
  ForeignKeyConstraintViolationException,
  type MikroORM,
} from '@mikro-orm/postgresql';
import { allEntities } from '#entities/entities.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';

/** What a column points at, by its name: every table has one row of a tenant, so one id a table is enough. */
const targets: Record<string, string> = {
  planId: 'Plan',
  accountId: 'Account',
  siteId: 'Site',
  sectorId: 'Sector',
  clusterId: 'Cluster',
  ideaId: 'ContentIdea',
  taskId: 'Task',
  contentId: 'Content',
  sourceContentId: 'Content',
  targetContentId: 'Content',
  taxonomyId: 'ContentTaxonomy',
  integrationId: 'SiteIntegration',
  runId: 'Run',
  keywordId: 'Keyword',
  proposalId: 'ClusterProposal',
  changeId: 'ClusterChange',
  ruleId: 'AutomationRule',
  userId: 'User',
};

export interface TenantTable {
  entity: EntityClass<{ id: string }>;
  name: string;
  table: string;
  /** Column of the tenant: `account_id`, or `id` of the account itself. */
  tenantColumn: string;
}

/** Every entity with what MikroORM knows of it. */
export function entitiesWithMetadata(orm: MikroORM) {
  const entities = allEntities as EntityClass<{ id: string }>[];
  return entities.map((entity) => ({
    entity,
    metadata: orm.getMetadata().get(entity) as EntityMetadata,
  }));
}

/** Every table that has an owner, by the entities' own metadata. */
export function tenantTables(orm: MikroORM): TenantTable[] {
  return entitiesWithMetadata(orm).flatMap(({ entity, metadata }) => {
    const isAccount = metadata.className === 'Account';
    if (!isAccount && !('accountId' in metadata.properties)) return [];
    return {
      entity,
      name: metadata.className,
      table: metadata.tableName,
      tenantColumn: isAccount ? 'id' : 'account_id',
    };
  });
}

export interface FilledTenant {
  accountId: string;
  /** Id of the tenant's one row, by entity, and of its plan. */
  ids: Record<string, string>;
}

/** A new tenant with one row in every table; nothing has to be added here for a new entity. */
export async function fillEveryTable(orm: MikroORM, planId: string): Promise<FilledTenant> {
  const tables = tenantTables(orm);
  const ids = Object.fromEntries(tables.map(({ name }) => [name, uuidv7()]));
  const filled = { accountId: ids.Account as string, ids: { ...ids, Plan: planId } };
  await insertInAnyOrder(orm, filled, tables);
  return filled;
}

/** A row that waits for another table's is tried again after it. */
async function insertInAnyOrder(
  orm: MikroORM,
  filled: FilledTenant,
  tables: TenantTable[],
): Promise<void> {
  let waiting = tables;
  while (waiting.length > 0) {
    const before = waiting.length;
    const refused: TenantTable[] = [];
    let reason: unknown;
    for (const table of waiting) {
      const em = forkForTenant(orm, filled.accountId);
      const row = { ...freshRow(orm, table, filled), id: filled.ids[table.name] };
      await insertRow(em, table, row).catch((error: unknown) => {
        if (!(error instanceof ForeignKeyConstraintViolationException)) throw error;
        reason = error;
        refused.push(table);
      });
    }
    if (refused.length === before) throw reason;
    waiting = refused;
  }
}

/** Inserts a row whose fields are only known at run time. */
export async function insertRow(
  em: EntityManager,
  { entity }: TenantTable,
  row: Record<string, unknown>,
): Promise<void> {
  await em.insert(entity, row as { id: string });
}

/** A row that belongs to a content or to something else belongs to a content here. */
function needsOwner({ checks }: EntityMetadata, { name }: EntityProperty): boolean {
  return name === 'contentId' && checks.some((check) => check.name?.endsWith('_owner_check'));
}

/** A further row that the tenant may insert. Required fields only: what may be empty or has a default stays away. */
export function freshRow(
  orm: MikroORM,
  table: TenantTable,
  { ids }: FilledTenant,
): Record<string, unknown> {
  const metadata = orm.getMetadata().get(table.entity) as EntityMetadata;
  const required = metadata.props.filter(
    (property) =>
      needsOwner(metadata, property) ||
      (!property.nullable && property.default === undefined && property.defaultRaw === undefined),
  );
  const fields = required.map((property) => [property.name, sampleOf(property, ids)]);
  return { ...Object.fromEntries(fields), id: uuidv7() };
}

function sampleOf(property: EntityProperty, ids: Record<string, string>): unknown {
  if (property.items) return property.items[0];
  const target = targets[property.name];
  switch (property.runtimeType) {
    case 'number':
      return 1;
    case 'Date':
      return new Date();
    case 'Buffer':
      return Buffer.from('bytes');
    case 'boolean':
      return true;
    case 'string':
      if (property.columnTypes[0] === 'uuid') return target ? ids[target] : uuidv7();
      return `text-${uuidv7()}`;
    default:
      return {};
  }
}
