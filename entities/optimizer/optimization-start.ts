import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict, unprocessable } from '#contracts/shared/app-error.ts';
import {
  type OptimizeContentInput,
  optimizeContentContract,
} from '#contracts/workflows/optimizer/optimize-content.ts';
import { type EntryPoint, entryPointOf, fitsSource } from '#domain/optimizer/entry-point.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import type { Content } from '#entities/writer/content.ts';

/**
 * The start of optimising one content, as its text is now.
 *
 * @param given the entry point of the request; absent: by the source of the content
 * @throws AppError `unprocessable` for an entry point that does not fit and a content without text, `conflict`
 *   for one that is archived
 */
export async function optimizationStart(
  em: EntityManager,
  content: Content,
  given: EntryPoint | undefined,
): Promise<RunStart<OptimizeContentInput>> {
  const { id: contentId, accountId, siteId, sectorId, source, title, version, wordCount } = content;
  const entryPoint = given ?? entryPointOf(source);
  if (!fitsSource(entryPoint, source)) {
    const fitting = entryPointOf(source);
    const reason = `"${title}" comes from ${source}: its entry point is ${fitting} or manual`;
    throw unprocessable('entry_point', reason);
  }
  if (wordCount === 0) throw unprocessable('content_id', `"${title}" has no text yet`);
  if (content.status === 'archived') throw conflict(`"${title}" is archived`);
  const { credits, unitPrice } = await operationPrice(em, 'optimization', wordCount);
  return {
    contract: optimizeContentContract,
    input: { contentId, version, entryPoint },
    title: `Optimise "${title}"`,
    siteId,
    sectorId,
    estimate: credits,
    estimateDetails: { operation: 'optimization', amount: wordCount, unit_price: unitPrice },
    async take(inner, runId) {
      await inner.insert(OptimizationTask, {
        accountId,
        siteId,
        sectorId,
        contentId,
        runId,
        entryPoint,
      });
    },
  };
}
