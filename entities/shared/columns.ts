import { p } from '@mikro-orm/postgresql';
import { uuidv7 } from './uuid-v7.ts';

/** A point in time, UTC, to the microsecond: MikroORM's own default keeps whole seconds only. */
export const timestamp = () => p.datetime().length(6);

/**
 * Columns every table has (spec/domain.md). The database raises `row_version` and `updated_at` on every
 * change. It also gives the id where the ORM does not: `onCreate` runs for a flushed entity only, never
 * for `em.insert`, `em.insertMany` and `em.upsert`.
 */
export const baseColumns = {
  id: p
    .uuid()
    .primary()
    .onCreate(() => uuidv7())
    .defaultRaw('igny8_uuid_v7()'),
  createdAt: timestamp().defaultRaw('now()'),
  updatedAt: timestamp().defaultRaw('now()'),
  rowVersion: p.integer().default(1),
};

/** Columns of every row that belongs to a tenant. */
export const tenantColumns = { ...baseColumns, accountId: p.uuid() };

/** Columns of every row of a site. */
export const siteColumns = { ...tenantColumns, siteId: p.uuid() };

/** Columns of every row of a sector; composite foreign keys hold account, site and sector together. */
export const sectorColumns = { ...siteColumns, sectorId: p.uuid() };

/** Set when the row is in the Trash. */
export const softDelete = { deletedAt: timestamp().nullable() };
