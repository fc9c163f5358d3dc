import type { MikroORM } from '@mikro-orm/postgresql';

/** Composite foreign keys stand in the migrations only, under this ending; the comparison would drop them. */
const foreignKeyOfMigrations = /^alter table "igny8_\w+" drop constraint "igny8_\w+_foreign"$/;

/**
 * What the migrated database and the entities disagree on, as the statements that would make them agree.
 * Empty means that no migration is missing.
 */
export async function schemaDrift(orm: MikroORM): Promise<string[]> {
  const sql = await orm.schema.getUpdateSchemaSQL({ wrap: false });
  return sql
    .split(/;\s*\n/)
    .map((statement) => statement.trim().replace(/;$/, ''))
    .filter((statement) => statement !== '' && !foreignKeyOfMigrations.test(statement));
}
