import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import {
  type ReparseContentInput,
  reparseContentContract,
} from '#contracts/workflows/writer/reparse-content.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import type { Content } from './content.ts';
import { storedReplies } from './stored-replies.ts';

/**
 * The start of parsing the stored replies of a content again. Whether there are any is asked after the credits
 * and the search for a living run.
 */
export async function reparseStart(
  em: EntityManager,
  content: Content,
): Promise<RunStart<ReparseContentInput>> {
  const { id: contentId, title, siteId, sectorId, taskId } = content;
  const { credits } = await operationPrice(em, 'reparse', 1);
  return {
    contract: reparseContentContract,
    input: { contentId },
    title: `Reparse "${title}"`,
    siteId,
    sectorId,
    estimate: credits,
    estimateDetails: { operation: 'reparse', amount: 1, unit_price: credits },
    async take(inner) {
      const replies = taskId ? await storedReplies(inner, content) : null;
      if (!replies) throw conflict('There is no stored reply of this text.');
    },
  };
}
