import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from './account.ts';
import { hasVerifiedEmail, notVerified } from './verified-email.ts';

interface ArticleStart {
  accountId: string;
  /** Whose e-mail counts. */
  userId: string;
  /** How many articles the request holds. */
  articles: number;
}

/** Notes the run that makes the one article, once its row is written. */
type UseClaim = (runId: string) => Promise<void>;

/**
 * Without a verified e-mail an account generates one article in its life (spec/growth.md, "Verified").
 * Call it in the transaction that starts the runs, before them, and what it answers after them: the
 * account stays locked in between, so of two starts at once one wins. (A lifetime licence will count as
 * verified, too; there are none yet.)
 *
 * @throws AppError `permission_denied` with `errors.code` `USER_NOT_VERIFIED`
 */
export async function claimUnverifiedArticle(
  em: EntityManager,
  start: ArticleStart,
): Promise<UseClaim> {
  if (await hasVerifiedEmail(em, start.userId)) return async () => {};
  const [account] = await em.execute<{ used: boolean }[]>(
    `select unverified_article_run_id is not null as used from igny8_accounts
     where id = ? for no key update`,
    [start.accountId],
  );
  if (!account || account.used || start.articles !== 1) {
    throw notVerified('Confirm your e-mail address to generate more articles');
  }
  return async (runId) => {
    await em.nativeUpdate(Account, { id: start.accountId }, { unverifiedArticleRunId: runId });
  };
}

/**
 * A run that ended without having saved its article gives the one article back, in the transaction that
 * ends it. Of any other run it changes nothing.
 */
export async function giveUnverifiedArticleBack(
  em: EntityManager,
  accountId: string,
  runId: string,
): Promise<void> {
  await em.execute(
    `update igny8_accounts set unverified_article_run_id = null
     where id = ? and unverified_article_run_id = ? and not exists (
       select 1 from igny8_content_versions where made_by_run_id = ? and reason = 'generated')`,
    [accountId, runId, runId],
  );
}
