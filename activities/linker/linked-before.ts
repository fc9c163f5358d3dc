import type { EntityManager } from '@mikro-orm/postgresql';
import { stepKey } from '#activities/shared/step-key.ts';
import type { LinkedText, LinkTextInput } from '#contracts/activities/linker.ts';
import { CreditTransaction } from '#entities/billing/credit-transaction.ts';
import { Run } from '#entities/system/run.ts';
import type { Content } from '#entities/writer/content.ts';

/**
 * What an earlier attempt of this step has done, whose answer was lost with its worker: its counts stand in the row
 * of the run. Null when there was none.
 */
export async function linkedBefore(
  em: EntityManager,
  { accountId, runId }: LinkTextInput,
  { version }: Content,
): Promise<LinkedText | null> {
  const { counts } = await em.findOneOrFail(Run, { id: runId }, { refresh: true });
  const { links_added: added, links_mended: mended } = counts;
  if (added === undefined || mended === undefined) return null;
  const idempotencyKey = `settle:${stepKey('link')}`;
  const charged = await em.findOne(CreditTransaction, { accountId, idempotencyKey });
  return { added, mended, version, credits: -(charged?.amount ?? 0) };
}
