import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { unavailable } from '#contracts/shared/app-error.ts';

/** OWASP's first choice for argon2id (the library's default variant): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a random text with the same cost: what an unknown user's password is compared with. */
const decoy =
  '$argon2id$v=19$m=19456,t=2,p=1$xtZtbnglsiIu6RoGkmJNRA$Aou7n/QXYJ/TCszKecq70hYBX9hpYxxU/g8Qj1L43M8';

/**
 * Hashing takes a whole core for about 10 ms. One at a time, so that many sign-ins at once leave the
 * other cores to the event loop and to PostgreSQL, and the threads of Node's pool to files and names:
 * about a hundred a second and process, and more processes make more.
 */
const atOnce = 1;

/** Who would wait longer than about two seconds is sent away: the browser gives up, the queue does not. */
const usualMostWaiting = 200;

/** Hashes and compares passwords, never many at a time. */
export interface Passwords {
  /**
   * An argon2id hash in PHC form.
   *
   * @throws AppError `unavailable` when too many are waiting
   */
  hash(password: string): Promise<string>;
  /**
   * Compares a password with a stored hash. Without a hash (no such user) it does the same work, so that
   * the time of an answer does not tell which addresses exist.
   *
   * @throws AppError `unavailable` when too many are waiting
   */
  verify(stored: string | null, password: string): Promise<boolean>;
}

/**
 * One of these a process: it is the process whose cores are kept free.
 *
 * @param mostWaiting who comes while so many wait is refused
 */
export function createPasswords(mostWaiting = usualMostWaiting): Passwords {
  const limit = pLimit(atOnce);
  const queue = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (limit.pendingCount >= mostWaiting) {
      throw unavailable();
    }
    return limit(work);
  };
  return {
    hash: (password) => queue(() => hash(password, cost)),
    async verify(stored, password) {
      const isRight = await queue(() => verify(stored ?? decoy, password));
      return stored !== null && isRight;
    },
  };
}
