import { beforeAll, describe, expect, it } from 'vitest';
import { Plan } from '#entities/identity/plan.ts';
import { Site } from '#entities/identity/site.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { type FilledTenant, fillEveryTable } from '#tests/entities/support/fill-every-table.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();
let tenant: FilledTenant;

beforeAll(async () => {
  const plan = await database.orm.em.fork().findOneOrFail(Plan, { slug: 'starter' });
  tenant = await fillEveryTable(database.orm, plan.id);
});

/** Lines that never change. */
const appendOnly = ['credit_transactions', 'audit_logs', 'credit_cost_changes']
  .map((name) => `'igny8_${name}'`)
  .join();
/** Global tables that are empty in a new database. */
const empty = ['igny8_credit_cost_configs', 'igny8_seed_keywords', 'igny8_system_settings'];

describe('row_version and updated_at are raised by every change', () => {
  it('of every table', async () => {
    const names = await database.query(
      'owner',
      `select table_name from information_schema.columns
       where column_name = 'row_version' and table_name not in (${appendOnly})`,
    );
    const unchanged: unknown[] = [];
    for (const { table_name: table } of names) {
      const [row] = await database.query(
        'system',
        `update ${String(table)} target set created_at = target.created_at
         from (select id, row_version, updated_at from ${String(table)} limit 1) before
         where target.id = before.id
         returning target.row_version - before.row_version as versions,
           target.updated_at > before.updated_at as later`,
      );
      if (!empty.includes(String(table)) && (row?.versions !== 1 || row.later !== true)) {
        unchanged.push(table);
      }
    }
    expect(names.length).toBeGreaterThan(30);
    expect(unchanged).toEqual([]);
  });

  it('by a flush, by nativeUpdate and by raw SQL, whatever the writer claims', async () => {
    const id = String(tenant.ids.Site);
    const fork = () => forkForTenant(database.orm, tenant.accountId);
    const read = async () => fork().findOneOrFail(Site, { id });
    const versions = [await read()];

    const em = fork();
    const site = await em.findOneOrFail(Site, { id });
    site.name = 'Renamed';
    await em.flush();
    versions.push(await read());

    await fork().nativeUpdate(Site, { id }, { name: 'Again' });
    versions.push(await read());

    await fork().execute(
      "update igny8_sites set name = 'Raw', row_version = 1, updated_at = 'epoch' where id = ?",
      [id],
    );
    versions.push(await read());

    const first = versions[0]?.rowVersion ?? 0;
    expect(versions.map((one) => one.rowVersion - first)).toEqual([0, 1, 2, 3]);
    const times = versions.map((one) => one.updatedAt.getTime());
    expect(times).toEqual(times.toSorted((one, later) => one - later));
    expect(new Set(times).size).toBe(4);
  });
});
