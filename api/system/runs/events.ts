import { raw } from '#api/shared/answer.ts';
import { openEventStream } from '#api/shared/event-stream.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { isEnded } from '#domain/system/run-states.ts';
import { Run } from '#entities/system/run.ts';
import { Follower } from './live/follower.ts';
import { readerOf } from './live/reader-of.ts';
import { runSource } from './live/run-source.ts';

/** The sequence to go on after; an id that is none of this run's replays from the start. */
function resumeAfter(lastEventId: string | undefined, newest: number): number {
  const sequence = Number(lastEventId);
  return Number.isInteger(sequence) && sequence > 0 && sequence <= newest ? sequence : 0;
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
    refusals: ['rate_limited'],
    parameters: idParameters,
    target: (em, parameters) => findRow(em, Run, parameters.id),
    answer: raw('text/event-stream', { emptyWhen: 'The run has ended and nothing came after it' }),
  },
  async (call) => {
    const { em, target: run, request, response, user, dependencies } = call;
    const after = resumeAfter(request.get('last-event-id'), run.lastEventSequence);
    // A stream that ends makes browsers come back by themselves; only 204 tells them that it is over.
    if (isEnded(run.status) && after === run.lastEventSequence) {
      response.status(204).end();
      return;
    }
    const reader = await readerOf(call);
    const seat = dependencies.runEvents.enter(user.id, user.accountId);
    try {
      const stream = openEventStream(response, dependencies.shutdown);
      await new Follower(stream, seat.channel, reader, runSource(em, run, after)).run();
    } finally {
      seat.leave();
    }
  },
);
