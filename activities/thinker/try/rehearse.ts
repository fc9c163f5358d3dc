import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnyAiFunction } from '#activities/thinker/ai-function.ts';
import type { AiSubject } from '#contracts/activities/thinker.ts';
import { Run } from '#entities/system/run.ts';
import { settingsAtStart } from '#entities/writer/settings-at-start.ts';
import { Task } from '#entities/writer/task.ts';

interface Rehearsal {
  accountId: string;
  siteId: string | null;
  sectorId: string | null;
  subject: AiSubject;
}

/** Ends the transaction of a rehearsal; nothing of it stays. */
class PutBack extends Error {}

/**
 * What a function would be given for a row of the customer, whatever state that row is in. Functions take
 * their row when they load it, for a run; so all of it happens in a transaction that is rolled back, with a
 * run nobody else ever sees.
 *
 * @returns data as the function's schema has them
 */
export async function rehearse(
  em: EntityManager,
  definition: AnyAiFunction,
  rehearsal: Rehearsal,
): Promise<unknown> {
  const found: unknown[] = [];
  try {
    await em.transactional(async (inner) => {
      const runId = await rehearsalRun(inner, rehearsal);
      const { accountId, subject } = rehearsal;
      const { taskId } = subject;
      if (taskId !== undefined) {
        await inner.nativeUpdate(Task, { id: String(taskId) }, { runId, status: 'queued' });
      }
      const stepKey = `rehearsal/${runId}:load`;
      const step = { accountId, runId, stepKey, subject, now: new Date() };
      found.push(definition.dataSchema.parse(await definition.load(inner, step)));
      throw new PutBack();
    });
  } catch (error) {
    if (!(error instanceof PutBack)) throw error;
  }
  return found[0];
}

async function rehearsalRun(
  em: EntityManager,
  { accountId, siteId, sectorId }: Rehearsal,
): Promise<string> {
  const id = randomUUID();
  const subject = `rehearsal/${id}`;
  await em.insert(Run, {
    id,
    accountId,
    siteId,
    sectorId,
    subject,
    workflowId: subject,
    type: 'rehearsal',
    title: 'Rehearsal',
    input: { accountId, runId: id },
    writingSettings: siteId === null ? null : await settingsAtStart(em, siteId),
  });
  return id;
}
