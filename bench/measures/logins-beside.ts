import type { Measure } from '../harness/measure.ts';
import { load } from '../load/load.ts';
import { startListApi } from '../product/list-api.ts';
import { signInAtOnce } from '../product/sign-in-at-once.ts';

const seconds = 5;
const warmUpSeconds = 3;
/** As of people who read: each asks again a moment after the answer. */
const readers = { connections: 8, pauseMilliseconds: 20 };
/** Each begins anew when it has its answer, so there are always so many. */
const signInsAtOnce = 50;

/** What those who read notice while very many sign in: argon2 takes a core for each password. */
export const loginsBeside: Measure = {
  name: 'logins-beside',
  what: `p99 of a list while ${signInsAtOnce} sign in at once, again and again`,
  baseline: 'p99 of the same list while nobody signs in',
  unit: 'ms',
  goal: { direction: 'at most', ratio: 4 },
  rounds: 5,
  timeoutSeconds: 300,
  async run(context) {
    const api = await startListApi(context);
    const { origin, path, headers, people } = api;
    const read = (length: number) => load({ ...readers, origin, path, headers, seconds: length });
    await read(warmUpSeconds);
    return {
      async product() {
        const signIns = signInAtOnce(origin, people.slice(0, signInsAtOnce));
        try {
          return (await read(seconds)).p99;
        } finally {
          const { count } = await signIns.end();
          context.say(`  ${(count / seconds).toFixed(0)} signed in a second`);
        }
      },
      baseline: async () => (await read(seconds)).p99,
    };
  },
};
