import { expect, it } from 'vitest';
import { allRoutes } from '#api/routes.ts';

/** POSTs that create without an `Idempotency-Key`, and why that does no harm. */
const exceptions: Record<string, string> = {
  'writer/images/':
    'its body is a file that is not compared; a second one is shown and can be deleted',
  'auth/register/': 'public: there is no user whose key it could be, and the e-mail is taken once',
};

const creating = allRoutes
  .map(({ record }) => record)
  .filter(({ method, answer }) => method === 'post' && [201, 202].includes(answer.status));

it('every POST that creates or starts accepts an Idempotency-Key, but those with a reason', () => {
  const without = creating.filter(({ isIdempotent }) => !isIdempotent).map(({ path }) => path);
  expect(without.toSorted()).toEqual(Object.keys(exceptions).toSorted());
  expect(creating.length).toBeGreaterThan(without.length);
});

it('no route that reads a file as a stream claims it: its body is not compared', () => {
  const claimed = allRoutes.filter(({ record }) => record.isIdempotent && record.uploads);
  expect(claimed.map(({ record }) => record.path)).toEqual([]);
});
