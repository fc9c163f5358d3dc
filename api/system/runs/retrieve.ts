import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { runDetail, runDetailQuery } from '#contracts/api/system/runs.ts';
import { Run } from '#entities/system/run.ts';
import { RunEvent } from '#entities/system/run-event.ts';
import { madeByRun } from './made-by-run.ts';
import { presentRun } from './present-run.ts';
import { snakeCaseKeys } from './snake-case-keys.ts';

/** A detail shows this much of a long run: children by the page, older events by the stream. */
const childrenPerPage = 200;
const mostEvents = 500;

export const retrieveRun = route(
  {
    method: 'get',
    path: 'runs/{id}/',
    tag: 'Runs',
    throttle: 'default',
    permission: 'view',
    summary: 'Show a run with its children and timeline',
    parameters: idParameters,
    query: runDetailQuery,
    target: (em, { id }) => findRow(em, Run, id),
    answer: one(runDetail),
  },
  ({ em, target, query }) =>
    em.transactional(async (inner) => {
      // Read again beside its events: the three show one moment.
      const run = await inner.findOneOrFail(Run, { id: target.id }, { refresh: true });
      const [children, childrenCount] = await inner.findAndCount(
        Run,
        { parentRunId: run.id },
        {
          orderBy: { createdAt: 'asc', id: 'asc' },
          limit: childrenPerPage,
          offset: (query.children_page - 1) * childrenPerPage,
        },
      );
      const events = await inner.find(
        RunEvent,
        { runId: run.id },
        { orderBy: { sequence: 'desc' }, limit: mostEvents },
      );
      return {
        ...presentRun(run),
        children: children.map(presentRun),
        children_count: childrenCount,
        links: await madeByRun(inner, run),
        timeline: events.reverse().map((event) => ({
          sequence: event.sequence,
          at: event.createdAt.toISOString(),
          event: event.kind,
          data: snakeCaseKeys(event.data),
        })),
      };
    }),
);
