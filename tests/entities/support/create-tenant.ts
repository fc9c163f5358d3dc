import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { writeLedgerLine } from '#entities/billing/ledger.ts';
import { Account } from '#entities/identity/account.ts';
import { Sector } from '#entities/identity/sector.ts';
import { Site } from '#entities/identity/site.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';

export interface Tenant {
  accountId: string;
  siteId: string;
  sectorId: string;
  /** Columns of a row of the tenant's sector. */
  place: { accountId: string; siteId: string; sectorId: string };
  /** One transaction in the tenant's context, on a manager of its own. */
  transaction<Result>(work: (em: EntityManager) => Promise<Result>): Promise<Result>;
  /** A fresh manager in the tenant's context. */
  fork(): EntityManager;
}

/** An account with one site, one sector and this many credits, bought. */
export async function createTenant(
  orm: MikroORM,
  { credits = 0, isSystem = false }: { credits?: number; isSystem?: boolean } = {},
): Promise<Tenant> {
  const [accountId, siteId, sectorId] = [uuidv7(), uuidv7(), uuidv7()];
  const fork = () => forkForTenant(orm, accountId);
  const transaction: Tenant['transaction'] = (work) => fork().transactional(work);
  await transaction(async (em) => {
    await em.insert(Account, { id: accountId, name: 'Shop', slug: accountId, isSystem });
    await em.insert(Site, { id: siteId, accountId, name: 'Shop', slug: 'shop' });
    await em.insert(Sector, { id: sectorId, accountId, siteId, name: 'Coffee', slug: 'coffee' });
    if (credits > 0) await buyCredits(em, accountId, credits);
  });
  return {
    accountId,
    siteId,
    sectorId,
    place: { accountId, siteId, sectorId },
    transaction,
    fork,
  };
}

async function buyCredits(em: EntityManager, accountId: string, credits: number): Promise<void> {
  await writeLedgerLine(em, {
    accountId,
    type: 'purchase',
    amount: credits,
    description: 'Credits bought',
    metadata: {},
    idempotencyKey: 'purchase:test',
    runId: null,
  });
}
