import { z } from 'zod';
import { requiredOption, type Typed, UsageError } from './command.ts';

/**
 * `--email`, in lower case as addresses are stored.
 *
 * @throws UsageError
 */
export function emailOption(typed: Typed): string {
  const email = requiredOption(typed, 'email').toLowerCase();
  if (z.email().safeParse(email).success) return email;
  throw new UsageError('--email must be an e-mail address');
}
