import { type EntityManager, type MikroORM, RequestContext } from '@mikro-orm/postgresql';

/** Who acts inside a tenant; a worker has no caller, but a run. */
export interface Caller {
  /** For the audit log. */
  userId?: string;
  apiKeyId?: string;
  address?: string;
  /** In whose work what is written is written: rules are not to act on their own effects. */
  runId?: string;
  /** Passes the policies of the global tables and of the accounts. */
  isDeveloper?: boolean;
  /** Sites an editor or viewer may see; null: all of the account. */
  grantedSiteIds?: readonly string[] | null;
}

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
  caller: Caller = {},
): Promise<Result> {
  const em = forkForTenant(orm, accountId, caller);
  return RequestContext.create(em, () => work(em));
}

/** The session variables that policies and audit triggers read. */
function sessionVariables(accountId: string, caller: Caller): Record<string, string> {
  const { userId, apiKeyId, address, runId, isDeveloper } = caller;
  return {
    'app.account_id': accountId,
    ...(userId && { 'app.user_id': userId }),
    ...(apiKeyId && { 'app.api_key_id': apiKeyId }),
    ...(address && { 'app.address': address }),
    ...(runId && { 'app.run_id': runId }),
    ...(isDeveloper && { 'app.developer': 'on' }),
  };
}

/** The forked manager alone, for callers that keep their own scope (one HTTP request). */
export function forkForTenant(
  orm: MikroORM,
  accountId: string,
  caller: Caller = {},
): EntityManager {
  const em = orm.em.fork({
    clear: true,
    useContext: false,
    session: { variables: sessionVariables(accountId, caller) },
  }) as EntityManager;
  em.setFilterParams('tenant', { accountId });
  em.setFilterParams('granted', { siteIds: caller.grantedSiteIds ?? null });
  return em;
}

/**
 * Works as another tenant inside the running transaction and then turns back: for the one who makes an
 * account, whose rows must come with those of the request or not at all. A failure rolls the turn back with
 * everything else.
 *
 * @param em of a transaction
 */
export async function withinAccount<Result>(
  em: EntityManager,
  accountId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const [present] = await em.execute<{ id: string }[]>(
    "select current_setting('app.account_id') as id",
  );
  const turnTo = (id: string) => em.execute("select set_config('app.account_id', ?, true)", [id]);
  const before = String(present?.id);
  await turnTo(accountId);
  em.setFilterParams('tenant', { accountId });
  try {
    const result = await work();
    await em.flush();
    await turnTo(before);
    return result;
  } finally {
    em.setFilterParams('tenant', { accountId: before });
  }
}
