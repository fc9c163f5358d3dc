import type { EntityManager } from '@mikro-orm/postgresql';
import type { Content } from './content.ts';
import { ContentVersion } from './content-version.ts';

/** Who made a text: a run or a user, and why. */
export interface VersionMaker {
  runId?: string;
  userId?: string;
  /** Why the text changed: "generated", "edited", "images placed". */
  reason: string;
  /** When it was made, where that is not now. */
  madeAt?: Date;
}

/** Keeps the text a content has now under its version number. A repetition keeps the first. */
export async function storeVersion(
  em: EntityManager,
  content: Content,
  maker: VersionMaker,
): Promise<void> {
  await em.upsert(
    ContentVersion,
    {
      accountId: content.accountId,
      contentId: content.id,
      version: content.version,
      title: content.title,
      html: content.htmlContent,
      metaTitle: content.metaTitle,
      metaDescription: content.metaDescription,
      madeByRunId: maker.runId ?? null,
      madeByUserId: maker.userId ?? null,
      reason: maker.reason,
      ...(maker.madeAt && { createdAt: maker.madeAt }),
    },
    { onConflictFields: ['contentId', 'version'], onConflictAction: 'ignore' },
  );
}
