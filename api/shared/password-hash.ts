import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id (the library's default variant): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** An argon2id hash in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** The hash of a random text with the same cost: what an unknown user's password is compared with. */
const decoy =
  '$argon2id$v=19$m=19456,t=2,p=1$xtZtbnglsiIu6RoGkmJNRA$Aou7n/QXYJ/TCszKecq70hYBX9hpYxxU/g8Qj1L43M8';

/**
 * Compares a password with a stored hash. Without a hash (no such user) it does the same work, so that
 * the time of an answer does not tell which addresses exist.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const isRight = await verify(stored ?? decoy, password);
  return stored !== null && isRight;
}
