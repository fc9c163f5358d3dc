import type { Call } from '#api/shared/route-record.ts';
import { identifyUser } from '#api/shared/signed-in-user.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import type { Reader } from './who-may-read.ts';

type AnyCall = Pick<Call<unknown, unknown, unknown, unknown>, 'dependencies' | 'user'>;

/**
 * Who opens a stream, which outlives the look at the door.
 *
 * @throws AppError `invalid_token` for one who has been deleted since
 */
export async function readerOf({ dependencies, user }: AnyCall): Promise<Reader> {
  const opened = await identifyUser(dependencies.orm, user.accountId, user.id);
  if (!opened) throw new AppError('invalid_token');
  return {
    userId: user.id,
    tokenVersion: opened.tokenVersion,
    apiKeyId: user.apiKey?.id ?? null,
    sessionId: user.sessionId ?? null,
    tokenExpiresAt: user.tokenExpiresAt ?? null,
  };
}
