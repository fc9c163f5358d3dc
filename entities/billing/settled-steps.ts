import type { EntityManager } from '@mikro-orm/postgresql';
import { CreditTransaction } from './credit-transaction.ts';

/** The ledger's key of what was charged for a step. */
export function settleKeyOf(stepKey: string): string {
  return `settle:${stepKey}`;
}

interface Steps {
  accountId: string;
  stepKeys: readonly string[];
}

/** Those of an account's steps that were done and charged, by their keys. */
export async function settledSteps(
  em: EntityManager,
  { accountId, stepKeys }: Steps,
): Promise<Set<string>> {
  const byLine = new Map(stepKeys.map((stepKey) => [settleKeyOf(stepKey), stepKey]));
  const lines = await em.find(
    CreditTransaction,
    { accountId, idempotencyKey: { $in: [...byLine.keys()] } },
    { fields: ['idempotencyKey'] },
  );
  return new Set(lines.flatMap(({ idempotencyKey }) => byLine.get(idempotencyKey) ?? []));
}
