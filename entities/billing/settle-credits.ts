import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { describeOperation } from '#domain/billing/describe-operation.ts';
import { settleAmount } from '#domain/billing/settle-amount.ts';
import { CreditHold } from './credit-hold.ts';
import { CreditTransaction } from './credit-transaction.ts';
import { CreditUsageLog } from './credit-usage-log.ts';
import { operationPrice } from './operation-price.ts';
import { settleKeyOf } from './settled-steps.ts';

interface Settlement {
  accountId: string;
  runId: string;
  /** Workflow id and step: the same step is never charged twice. */
  stepKey: string;
  operation: string;
  /** What was really made, in the operation's unit (words, images, requests). */
  amount: number;
  /** Things made, where they are not what is charged; for the line people read. */
  made?: number;
  /** Credits the run's reservation holds for this step: never more is charged. */
  reservedForStep: number;
  relatedObjectType: string;
  relatedObjectId: string;
  model: string | null;
  tokensIn: number;
  tokensOut: number;
  costUsdMicros: number | null;
  metadata: Record<string, unknown>;
}

/**
 * Charges what a step really made against the run's hold: the held credits come back and the price goes
 * out, so the balance moves by nothing and the ledger tells what the reservation became. Runs in the
 * transaction that saves the result.
 *
 * @returns credits charged; 0 when this step was settled before
 */
export async function settleCredits(em: EntityManager, settlement: Settlement): Promise<number> {
  const { accountId, runId, stepKey, operation, amount } = settlement;
  // Run, hold, account: the order in which finishRun locks them too, so that neither waits for the other.
  await em.execute('select 1 from igny8_runs where id = ? for no key update', [runId]);
  const hold = await em.findOneOrFail(
    CreditHold,
    { runId },
    {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      refresh: true,
    },
  );
  const settleKey = settleKeyOf(stepKey);
  if (await em.findOne(CreditTransaction, { accountId, idempotencyKey: settleKey })) return 0;
  const { credits: nominal, unitPrice } = await operationPrice(em, operation, amount);
  const charged = settleAmount({
    actual: nominal,
    reserved: settlement.reservedForStep,
    remaining: hold.reserved - hold.settled - hold.released,
  });
  const metadata = { operation, amount, unit_price: unitPrice, ...settlement.metadata };
  const description = describeOperation(operation, amount, settlement.made);
  const line = { accountId, metadata, runId };
  await em.nativeUpdate(CreditHold, { id: hold.id }, { settled: hold.settled + charged });
  await em.insert(CreditUsageLog, usageRow(settlement, charged, nominal, metadata));
  await em.execute('update igny8_runs set credits_used = credits_used + ? where id = ?', [
    charged,
    runId,
  ]);
  // Last: the lines lock the account's row, and everybody of the account waits for it until the commit.
  await em.insertMany(CreditTransaction, [
    {
      ...line,
      type: 'release',
      amount: charged,
      description: `Reservation used: ${description}`,
      idempotencyKey: `use:${stepKey}`,
    },
    { ...line, type: 'settlement', amount: -charged, description, idempotencyKey: settleKey },
  ]);
  return charged;
}

function usageRow(
  settlement: Settlement,
  creditsUsed: number,
  nominalCredits: number,
  metadata: Record<string, unknown>,
) {
  const { accountId, runId, operation, model, tokensIn, tokensOut, costUsdMicros } = settlement;
  return {
    accountId,
    runId,
    operation,
    creditsUsed,
    model,
    tokensIn,
    tokensOut,
    costUsdMicros,
    relatedObjectType: settlement.relatedObjectType,
    relatedObjectId: settlement.relatedObjectId,
    metadata: { ...metadata, nominal_credits: nominalCredits },
  };
}
