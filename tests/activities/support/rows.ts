import type { EntityClass, EntityManager } from '@mikro-orm/postgresql';
import { CreditTransaction } from '#entities/billing/credit-transaction.ts';
import type { Tenant } from '#tests/entities/support/create-tenant.ts';

/** How many rows of each entity the tenant has, by the entity's name. */
export async function countRows(
  tenant: Tenant,
  ...entities: EntityClass<object>[]
): Promise<Record<string, number>> {
  const em: EntityManager = tenant.fork();
  const counts: Record<string, number> = {};
  for (const entity of entities) counts[entity.name] = await em.count(entity, {});
  return counts;
}

/** What the tenant was charged, as people read it. */
export async function settlementsOf(tenant: Tenant): Promise<string[]> {
  const lines = await tenant
    .fork()
    .find(CreditTransaction, { type: 'settlement' }, { orderBy: { sequence: 'asc' } });
  return lines.map(({ description, amount }) => `${description}: ${-amount}`);
}
