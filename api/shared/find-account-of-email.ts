import type { MikroORM } from '@mikro-orm/postgresql';

/**
 * The account a person signs in to. Without a tenant yet, so by the one function of the database that
 * looks past row-level security and answers nothing but the id.
 */
export async function findAccountOfEmail(orm: MikroORM, email: string): Promise<string | null> {
  const rows = await orm.em
    .fork()
    .execute<{ id: string | null }[]>('select igny8_account_of_email(?) as id', [email]);
  return rows[0]?.id ?? null;
}
