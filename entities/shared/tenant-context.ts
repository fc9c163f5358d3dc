import { type EntityManager, type MikroORM, RequestContext } from '@mikro-orm/postgresql';

/**
 * Opens the unit of work of one tenant: a forked manager whose transactions carry the account id for
 * row-level security and whose filter adds it to every query. Inside `work`, `orm.em` is that manager.
 *
 * @param accountId the tenant; nothing of another one can be read or written inside
 */
export async function runInTenant<Result>(
  orm: MikroORM,
  accountId: string,
  work: (em: EntityManager) => Promise<Result>,
): Promise<Result> {
  const em = forkForTenant(orm, accountId);
  return RequestContext.create(em, () => work(em));
}

/** The forked manager alone, for callers that keep their own scope (one HTTP request). */
export function forkForTenant(orm: MikroORM, accountId: string): EntityManager {
  const em = orm.em.fork({
    clear: true,
    useContext: false,
    session: { variables: { 'app.account_id': accountId } },
  }) as EntityManager;
  em.setFilterParams('tenant', { accountId });
  return em;
}
