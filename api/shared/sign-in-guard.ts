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

interface Slowdown {
  /** @returns seconds to wait, 0 when the attempt may be made; it counts as failed until it is forgiven */
  attempt(): Promise<number>;
  /** The last attempt was none of the failures. */
  takeBack(): Promise<void>;
  forget(): Promise<void>;
}

/**
 * Counted before the password is looked at: attempts made at once cannot all pass while none has failed
 * yet. Refused attempts are taken back, so that knocking does not make the pause longer.
 */
function slowDown(counters: Counters, key: string, patience: Patience): Slowdown {
  const failuresKey = `sign-in:failures:${key}`;
  const pauseKey = `sign-in:pause:${key}`;
  const takeBack = async () => {
    await counters.add(failuresKey, -1, daySeconds);
  };
  return {
    takeBack,
    async attempt() {
      const { total: failures } = await counters.add(failuresKey, 1, daySeconds);
      if (failures < patience.free) return 0;
      // The first of a pause is let in and begins it; the others wait until it ends.
      const pause = await counters.add(pauseKey, 1, pauseSeconds(patience, failures));
      if (pause.total === 1) return 0;
      await takeBack();
      return Math.max(1, Math.ceil(pause.millisecondsLeft / 1000));
    },
    async forget() {
      await Promise.all([counters.forget(failuresKey), counters.forget(pauseKey)]);
    },
  };
}

/** Slows down who guesses passwords or tokens. */
export interface SignInGuard {
  /**
   * Call it before the secret is looked at.
   *
   * @param email as typed; unknown ones are treated alike, so that the answer does not tell which exist
   * @param address of the caller, as `request.ip` gives it
   * @returns to be called once the secret was right: the e-mail's failures are forgotten, and what this
   *   attempt counted against the address is taken back
   * @throws AppError `rate_limited` with `Retry-After` while a pause lasts
   */
  attempt(email: string, address: string | undefined): Promise<() => Promise<void>>;
}

/** Only the hash is kept: the table of the counters is no list of addresses. */
function hashEmail(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
}

function refuseFor(seconds: number): void {
  if (seconds === 0) return;
  throw new AppError('rate_limited', { headers: { 'Retry-After': String(seconds) } });
}

/** A guard on the counters that all processes of the API share. */
export function createSignInGuard(counters: Counters): SignInGuard {
  return {
    async attempt(email, address) {
      const ofAddress = slowDown(counters, `address:${callerAddress(address)}`, byAddress);
      const ofEmail = slowDown(counters, `email:${hashEmail(email)}`, byEmail);
      // One after the other: an address that is sent away must not keep others out of their account.
      refuseFor(await ofAddress.attempt());
      const seconds = await ofEmail.attempt();
      if (seconds > 0) await ofAddress.takeBack();
      refuseFor(seconds);
      return async () => {
        await Promise.all([ofAddress.takeBack(), ofEmail.forget()]);
      };
    },
  };
}
