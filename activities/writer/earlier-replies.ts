import type { EntityManager } from '@mikro-orm/postgresql';
import type { AiStepContext } from '#activities/thinker/ai-function.ts';
import type { AiReply } from '#entities/system/ai-step.ts';
import { stoppedSinceWritten } from './stopped-since-written.ts';

/**
 * What a model answered to exactly this request in an earlier run of the same task that was stopped, where the
 * answer could be used. The request is the same when model, limits and every word of its messages are: so a task,
 * a setting, a prompt or a section that has changed since is asked about anew.
 */
export async function earlierReplies(
  em: EntityManager,
  step: AiStepContext,
  requestHash: string,
): Promise<AiReply[]> {
  const { taskId = '' } = step.subject;
  const [earlier] = await em.execute<{ replies: AiReply[] }[]>(
    `select step.replies from igny8_ai_steps step
     join igny8_runs run on run.id = step.run_id
     where step.account_id = ? and step.request_hash = ? and step.run_id <> ? and ${stoppedSinceWritten}
     order by step.created_at desc limit 1`,
    [step.accountId, requestHash, step.runId, taskId, taskId],
  );
  return earlier?.replies ?? [];
}
