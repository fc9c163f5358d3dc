import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { presentRunError } from '#api/system/runs/present-run-error.ts';
import { snakeCaseKeys } from '#api/system/runs/snake-case-keys.ts';
import { presentPromptTrial } from '#api/thinker/prompts/test.ts';
import { taskProgress, taskProgressParameters } from '#contracts/api/system/task-progress.ts';
import { tryImageContract } from '#contracts/workflows/thinker/try-image.ts';
import { tryPromptContract } from '#contracts/workflows/thinker/try-prompt.ts';
import { aiPhase } from '#domain/system/ai-phase.ts';
import { isEnded } from '#domain/system/run-states.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { Run } from '#entities/system/run.ts';
import { presentImageTrial } from './integrations/generate-image.ts';

/** A batch shows this much of itself; lists and the event stream give the rest. */
const mostItems = 200;

type Progress = Omit<z.input<typeof taskProgress>, 'items'>;
type ShownStep = Pick<
  AiStep,
  'runId' | 'functionName' | 'subject' | 'model' | 'status' | 'outcome'
>;

/** The steps of several runs by run, oldest first; without what was said and answered. */
async function stepsOf(em: EntityManager, runIds: string[]): Promise<Map<string, ShownStep[]>> {
  const steps = await em.find(
    AiStep,
    { runId: { $in: runIds } },
    {
      fields: ['runId', 'functionName', 'subject', 'model', 'status', 'outcome'],
      orderBy: { createdAt: 'asc', id: 'asc' },
      disableIdentityMap: true,
    },
  );
  return Map.groupBy(steps, ({ runId }) => runId);
}

/** The last words of several runs. */
async function messagesOf(em: EntityManager, runIds: string[]): Promise<Map<string, string>> {
  const rows = await em.execute<{ run_id: string; message: string }[]>(
    `select distinct on (run_id) run_id, data ->> 'message' as message from igny8_run_events
     where run_id = any(?::uuid[]) and data ->> 'message' is not null
     order by run_id, sequence desc`,
    [arrayLiteral(runIds)],
  );
  return new Map(rows.map(({ run_id: runId, message }) => [runId, message]));
}

/** A step's key ends with its name within the run: `pipeline/{task}:section-3`. */
function nameOf({ subject, functionName }: ShownStep): string {
  const key = typeof subject.stepKey === 'string' ? subject.stepKey : functionName;
  return key.slice(key.lastIndexOf(':') + 1);
}

function requestOf(step: ShownStep, isOver: boolean): Progress['request_steps'][number] {
  const isAnswered = step.status !== 'prepared';
  const status = isAnswered ? 'success' : isOver ? 'error' : 'pending';
  return { step: nameOf(step), status, message: `${step.functionName}: asked ${step.model}` };
}

function responseOf(step: ShownStep, isOver: boolean): Progress['response_steps'][number] {
  const { status, outcome } = step;
  if (status === 'saved') {
    const message = outcome && 'message' in outcome ? outcome.message : 'Saved';
    return { step: nameOf(step), status: 'success', message };
  }
  if (status === 'failed' || isOver) {
    return { step: nameOf(step), status: 'error', message: 'The answer could not be used' };
  }
  return { step: nameOf(step), status: 'pending', message: 'Reading the answer' };
}

/** What a trial made is not in the run's result, which every list shows. */
async function resultOf(em: EntityManager, run: Run): Promise<Record<string, unknown> | null> {
  if (run.status === 'completed' && run.type === tryPromptContract.type) {
    return presentPromptTrial(em, run);
  }
  if (run.status === 'completed' && run.type === tryImageContract.type) {
    return presentImageTrial(em, run);
  }
  return run.result ? snakeCaseKeys(run.result) : null;
}

function present(run: Run, steps: readonly ShownStep[], message: string | undefined): Progress {
  const isOver = isEnded(run.status);
  const answered = steps.filter(({ status }) => status !== 'prepared');
  return {
    task_id: run.id,
    status: run.status,
    phase: aiPhase(run.status, steps.at(-1)?.status ?? null),
    percentage: run.progress,
    message: run.error?.message ?? message ?? run.title,
    request_steps: steps.map((step) => requestOf(step, isOver)),
    response_steps: answered.map((step) => responseOf(step, isOver)),
    counts: snakeCaseKeys(run.counts),
    result: run.result ? snakeCaseKeys(run.result) : null,
    error: presentRunError(run.error),
  };
}

export const showTaskProgress = route(
  {
    method: 'get',
    path: 'system/settings/task_progress/{task_id}/',
    tag: 'Runs',
    throttle: 'system',
    permission: 'view',
    summary: 'Show the progress of a task',
    description:
      'A view of the run (`task_id` is its `run_id`) for clients that ask again and again; `runs/{id}/events/` tells by itself.',
    parameters: taskProgressParameters,
    target: (em, { task_id: id }) => findRow(em, Run, id),
    answer: one(taskProgress),
  },
  ({ em, target }) =>
    em.transactional(async (inner) => {
      // Read again beside its steps: all of it shows one moment.
      const run = await inner.findOneOrFail(Run, { id: target.id }, { refresh: true });
      const items = await inner.find(
        Run,
        { parentRunId: run.id },
        { orderBy: { createdAt: 'asc', id: 'asc' }, limit: mostItems },
      );
      const runIds = [run, ...items].map(({ id }) => id);
      const [steps, messages] = [await stepsOf(inner, runIds), await messagesOf(inner, runIds)];
      const shown = [run, ...items].map((one) =>
        present(one, steps.get(one.id) ?? [], messages.get(one.id)),
      );
      const [whole, ...parts] = shown as [Progress, ...Progress[]];
      return { ...whole, result: await resultOf(inner, run), items: parts };
    }),
);
