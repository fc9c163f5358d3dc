import type { EntityManager } from '@mikro-orm/postgresql';
import { claimArticle } from '#api/writer/claim-article.ts';
import type { AutomationRule } from '#entities/automation/automation-rule.ts';
import { writesArticles } from '#entities/automation/writes-articles.ts';

/**
 * Asks for a verified e-mail where the rule is switched on and writes articles: nobody knows how many.
 *
 * @throws AppError as `claimArticle`
 */
export async function claimArticles(
  em: EntityManager,
  caller: Parameters<typeof claimArticle>[1],
  rule: AutomationRule,
): Promise<void> {
  if (writesArticles(rule)) await claimArticle(em, caller, Number.POSITIVE_INFINITY);
}
