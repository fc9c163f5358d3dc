import { createHash } from 'node:crypto';
import { AppError } from '#contracts/shared/app-error.ts';
import { callerAddress } from './caller-address.ts';
import type { Counters } from './counters/counters.ts';

const daySeconds = 24 * 60 * 60;
const firstPauseSeconds = 60;

interface Patience {
  /** Attempts until the first pause begins. */
  free: number;
  /** The longest pause between two attempts. */
  longestPauseSeconds: number;
}

/**
 * Source: rate-limiter-flexible's guide "Login endpoint protection". Failures in a row for one e-mail,
 * from wherever, and failures from one address in a day, for whichever e-mails. Somebody who is kept out
 * of their own account by another one's guesses waits an hour at most.
 */
const byEmail: Patience = { free: 5, longestPauseSeconds: 60 * 60 };
const byAddress: Patience = { free: 100, longestPauseSeconds: daySeconds };

/** Doubles with each failure after the free ones. */
function pauseSeconds({ free, longestPauseSeconds }: Patience, failures: number): number {
  return Math.min(firstPauseSeconds * 2 ** (failures - free), longestPauseSeconds);
}

/** What is counted, and how it is slowed down. */
interface Suspect {
  key: string;
  patience: Patience;
}

const failuresKey = ({ key }: Suspect) => `sign-in:failures:${key}`;
const pauseKey = ({ key }: Suspect) => `sign-in:pause:${key}`;

async function refuseDuringPause(counters: Counters, suspects: readonly Suspect[]): Promise<void> {
  const pauses = await Promise.all(suspects.map((suspect) => counters.read(pauseKey(suspect))));
  const milliseconds = Math.max(0, ...pauses.map((pause) => pause?.millisecondsLeft ?? 0));
  if (milliseconds === 0) return;
  const seconds = Math.ceil(milliseconds / 1000);
  throw new AppError('rate_limited', { headers: { 'Retry-After': String(seconds) } });
}

async function countFailure(counters: Counters, suspect: Suspect): Promise<void> {
  const { total: failures } = await counters.add(failuresKey(suspect), 1, daySeconds);
  if (failures < suspect.patience.free) return;
  await counters.add(pauseKey(suspect), 1, pauseSeconds(suspect.patience, failures));
}

/** Slows down who guesses passwords. */
export interface SignInGuard {
  /**
   * Compares a secret, unless too many were wrong before. Comparisons for one e-mail take turns in this
   * process, so that guesses made at once cannot all pass while none has failed yet.
   *
   * @param email as typed; unknown ones are treated alike, so that the answer does not tell which exist
   * @param address of the caller, as `request.ip` gives it
   * @param compare falsy when the secret was wrong; what it throws is no failure of the caller
   * @returns what `compare` returned; something that is not falsy ends the e-mail's failures in a row
   * @throws AppError `rate_limited` with `Retry-After` while a pause lasts
   */
  check<Result>(
    email: string,
    address: string | undefined,
    compare: () => Promise<Result>,
  ): Promise<Result>;
}

/** Only the hash is kept: the table of the counters is no list of addresses. */
function hashEmail(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
}

/** Runs the work of one key after the other, of different keys side by side. */
function createTurns() {
  const latest = new Map<string, Promise<unknown>>();
  return async <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    const before = latest.get(key);
    // Whether the one before failed is its caller's concern.
    const turn = before ? before.then(work, work) : work();
    latest.set(key, turn);
    try {
      return await turn;
    } finally {
      if (latest.get(key) === turn) latest.delete(key);
    }
  };
}

/** A guard on the counters that all processes of the API share. */
export function createSignInGuard(counters: Counters): SignInGuard {
  const inTurn = createTurns();
  return {
    check(email, address, compare) {
      const ofEmail = { key: `email:${hashEmail(email)}`, patience: byEmail };
      const ofAddress = { key: `address:${callerAddress(address)}`, patience: byAddress };
      return inTurn(ofEmail.key, async () => {
        await refuseDuringPause(counters, [ofEmail, ofAddress]);
        const result = await compare();
        if (result) await counters.forget(failuresKey(ofEmail));
        else await Promise.all([ofEmail, ofAddress].map((one) => countFailure(counters, one)));
        return result;
      });
    },
  };
}
