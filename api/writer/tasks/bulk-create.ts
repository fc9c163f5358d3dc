import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { createdTasks, type taskBody, tasksBody } from '#contracts/api/writer/tasks.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { makeTask } from './make-task.ts';

/** What is told of a row that cannot be made: everything, in one line. */
function reasonOf({ errors, message }: AppError): string {
  const messages = Object.values(errors ?? {}).flat();
  return messages.length > 0 ? messages.join(' ') : message;
}

async function makeRow(em: EntityManager, body: z.output<typeof taskBody>, accountId: string) {
  try {
    const task = await makeTask(em, body, accountId);
    await em.persist(task).flush();
    return { ok: true, id: task.id };
  } catch (error) {
    // Refused before anything was written: the others go on.
    if (error instanceof AppError) return { ok: false, error: reasonOf(error) };
    throw error;
  }
}

export const bulkCreateTasks = route(
  {
    method: 'post',
    path: 'writer/tasks/bulk_create/',
    tag: 'Writer',
    throttle: 'writer',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Create tasks',
    description:
      'A row that is valid by itself, but points at what is not there or is taken, is left out with the reason.',
    body: tasksBody,
    answer: one(createdTasks, { status: 201 }),
  },
  ({ em, body, user }) =>
    em.transactional(async (inner) => {
      const results = [];
      for (const [row, task] of body.tasks.entries()) {
        results.push({ row, ...(await makeRow(inner, task, user.accountId)) });
      }
      return { created: results.filter(({ ok }) => ok).length, results };
    }),
);
