import type { EntityManager } from '@mikro-orm/postgresql';
import { raw } from '#api/shared/answer.ts';
import { type EventStream, openEventStream } from '#api/shared/event-stream.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { isEnded } from '#domain/system/run-states.ts';
import { Run } from '#entities/system/run.ts';
import { RunEvent } from '#entities/system/run-event.ts';
import { snakeCaseKeys } from './snake-case-keys.ts';
import { watchAccess } from './watch-access.ts';

/** Streams look by themselves this often, so that a lost notification costs a delay and not an event. */
const lookMilliseconds = 5000;

/** Events read at once; a longer history is sent in portions. */
const portion = 200;

/** The sequence to go on after; an id that is none of this run's replays from the start. */
function resumeAfter(lastEventId: string | undefined, newest: number): number {
  const sequence = Number(lastEventId);
  return Number.isInteger(sequence) && sequence > 0 && sequence <= newest ? sequence : 0;
}

/** Sends what is new; true when `result`, the last event, was among it. */
async function sendNews(
  em: EntityManager,
  stream: EventStream,
  position: { runId: string; after: number },
): Promise<boolean> {
  while (!stream.signal.aborted) {
    const events = await em.find(
      RunEvent,
      { runId: position.runId, sequence: { $gt: position.after } },
      { orderBy: { sequence: 'asc' }, limit: portion, disableIdentityMap: true },
    );
    for (const event of events) {
      const data = snakeCaseKeys(event.data);
      stream.send({ id: String(event.sequence), event: event.kind, data });
      position.after = event.sequence;
      if (event.kind === 'result') return true;
    }
    if (events.length < portion) return false;
  }
  return false;
}

/** Waits for a notification, the next look or the end of the stream. */
function waitForNews(stream: EventStream, woken: { resolve?: () => void }): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stream.signal.removeEventListener('abort', done);
      delete woken.resolve;
      resolve();
    };
    const timer = setTimeout(done, lookMilliseconds);
    stream.signal.addEventListener('abort', done, { once: true });
    woken.resolve = done;
  });
}

export const streamRunEvents = route(
  {
    method: 'get',
    path: 'runs/{id}/events/',
    tag: 'Runs',
    throttle: 'default',
    permission: 'view',
    summary: 'Follow a run',
    description:
      'Server-sent events: stage, progress, then one result, which ends the stream. Resumable by Last-Event-ID.',
    parameters: idParameters,
    target: (em, parameters) => findRow(em, Run, parameters.id),
    answer: raw('text/event-stream', { emptyWhen: 'The run has ended and nothing came after it' }),
  },
  async (call) => {
    const { em, target: run, request, response, dependencies } = call;
    const position = {
      runId: run.id,
      after: resumeAfter(request.get('last-event-id'), run.lastEventSequence),
    };
    // A stream that ends makes browsers come back by themselves; only 204 tells them that it is over.
    if (isEnded(run.status) && position.after === run.lastEventSequence) {
      response.status(204).end();
      return;
    }
    const mayReadOn = await watchAccess(call, run.siteId ?? null);
    const stream = openEventStream(response, dependencies.shutdown);
    const woken: { resolve?: () => void; isPending?: boolean } = {};
    const stop = dependencies.runEvents.subscribe(run.id, () => {
      woken.isPending = true;
      woken.resolve?.();
    });
    try {
      while (!stream.signal.aborted) {
        woken.isPending = false;
        if (!(await mayReadOn())) break;
        if (await sendNews(em, stream, position)) break;
        // A notification that came while reading is not lost: look again at once.
        if (!woken.isPending) await waitForNews(stream, woken);
      }
    } finally {
      stop();
      stream.end();
    }
  },
);
