import { raw } from '#api/shared/answer.ts';
import { openEventStream } from '#api/shared/event-stream.ts';
import { route } from '#api/shared/route.ts';
import { accountSource } from './live/account-source.ts';
import { Follower } from './live/follower.ts';
import { readerOf } from './live/reader-of.ts';

export const streamAllEvents = route(
  {
    method: 'get',
    path: 'runs/events/',
    tag: 'Runs',
    throttle: 'default',
    permission: 'view',
    summary: 'Follow all runs',
    description:
      'Server-sent events of every run the caller may see: stage, progress, result; and balance when credits have moved. Begins with the balance of now; with Last-Event-ID after that event, from what is stored.',
    refusals: ['rate_limited'],
    answer: raw('text/event-stream'),
  },
  async (call) => {
    const { em, request, response, user, dependencies } = call;
    const reader = await readerOf(call);
    const seat = dependencies.runEvents.enter(user.id, user.accountId);
    try {
      const stream = openEventStream(response, dependencies.shutdown);
      const source = accountSource(em, user.accountId, request.get('last-event-id'));
      await new Follower(stream, seat.channel, reader, source).run();
    } finally {
      seat.leave();
    }
  },
);
