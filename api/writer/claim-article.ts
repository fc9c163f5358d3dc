import type { EntityManager } from '@mikro-orm/postgresql';
import type { Call } from '#api/shared/route-record.ts';
import { claimUnverifiedArticle } from '#entities/identity/claim-unverified-article.ts';

type AnyCall = Pick<Call<unknown, unknown, unknown, unknown>, 'user' | 'dependencies'>;

/**
 * Asks whether the caller may generate so many articles, where a verified e-mail is asked for at all. The
 * person's own e-mail counts, also when a key of that person asks; nobody's when a developer or a system
 * account does.
 *
 * @returns to be called with the id of the run that was started
 * @throws AppError `permission_denied` with `errors.code` `USER_NOT_VERIFIED`
 */
export async function claimArticle(
  em: EntityManager,
  { user, dependencies }: AnyCall,
  articles: number,
): Promise<(runId: string) => Promise<void>> {
  // Developers act for accounts that are not theirs.
  const isOperator = user.role === 'developer' || user.isSystemAccount;
  if (!dependencies.settings.requireVerifiedEmail || isOperator) return async () => {};
  return claimUnverifiedArticle(em, { accountId: user.accountId, userId: user.id, articles });
}
