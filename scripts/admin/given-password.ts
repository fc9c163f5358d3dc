import { randomBytes } from 'node:crypto';
import { newPassword, passwordTooSimilar } from '#contracts/api/identity/password.ts';
import { RefusedError, type Typed } from './command.ts';

/** 144 random bits: nobody guesses it before it is changed. */
const generatedBytes = 18;

export interface GivenPassword {
  password: string;
  /** Made here, so it must be shown, once. */
  isGenerated: boolean;
}

/** With `--password-stdin` the first line of standard input, else a generated one. */
export async function givenPassword(typed: Typed): Promise<GivenPassword> {
  if (typed.options['password-stdin'] !== true) {
    return { password: randomBytes(generatedBytes).toString('base64url'), isGenerated: true };
  }
  const [password = ''] = (await typed.readInput()).split(/\r?\n/, 1);
  return { password, isGenerated: false };
}

/**
 * The rules of every new password hold for the operator's, too.
 *
 * @throws RefusedError with every rule it breaks
 */
export function assertPassword(password: string, email: string, names: string[]): void {
  const broken = newPassword.safeParse(password).error?.issues.map((issue) => issue.message) ?? [];
  if (passwordTooSimilar(password, email, names)) {
    broken.push('Password is too similar to your e-mail or name');
  }
  if (broken.length > 0) throw new RefusedError(broken.join('\n'));
}

/** What is printed of it. */
export function describePassword({ password, isGenerated }: GivenPassword): string {
  return isGenerated
    ? `Password (shown only now): ${password}`
    : 'The password is the one from standard input.';
}
