import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict, unprocessable } from '#contracts/shared/app-error.ts';
import {
  type LinkContentInput,
  linkContentContract,
} from '#contracts/workflows/linker/link-content.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import type { Content } from '#entities/writer/content.ts';

/**
 * The start of linking one content, as its text is now.
 *
 * @throws AppError `unprocessable` for a content without text, `conflict` for one that is archived
 */
export async function linkingStart(
  em: EntityManager,
  { id: contentId, siteId, sectorId, title, version, wordCount, status }: Content,
): Promise<RunStart<LinkContentInput>> {
  if (wordCount === 0) throw unprocessable('content_id', `"${title}" has no text yet`);
  if (status === 'archived') throw conflict(`"${title}" is archived`);
  const { credits, unitPrice } = await operationPrice(em, 'linking', 1);
  return {
    contract: linkContentContract,
    input: { contentId, version },
    title: `Link "${title}"`,
    siteId,
    sectorId,
    estimate: credits,
    estimateDetails: { operation: 'linking', amount: 1, unit_price: unitPrice },
  };
}
