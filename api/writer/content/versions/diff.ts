import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { diffQuery, versionDiff, versionParameters } from '#contracts/api/writer/versions.ts';
import { diffTexts } from '#domain/writer/text-diff.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';
import { findVersion, versionOf } from './find-version.ts';

type Texts = Pick<ContentVersion, 'title' | 'metaTitle' | 'metaDescription' | 'html'>;

/** What the first version is compared with. */
const nothing: Texts = { title: '', metaTitle: '', metaDescription: '', html: '' };

async function other(
  em: EntityManager,
  { contentId, version }: ContentVersion,
  against: string | undefined,
): Promise<ContentVersion | null> {
  if (against !== undefined) return versionOf(em, contentId, Number(against));
  return em.findOne(
    ContentVersion,
    { contentId, version: { $lt: version } },
    { orderBy: { version: 'desc' } },
  );
}

function changed(before: string, after: string) {
  return before === after ? null : { before, after };
}

export const diffContentVersion = route(
  {
    method: 'get',
    path: 'writer/content/{id}/versions/{version}/diff/',
    tag: 'Writer',
    throttle: 'content_read',
    permission: 'view',
    summary: 'Show what changed in a version of a content item',
    parameters: versionParameters,
    target: findVersion,
    query: diffQuery,
    answer: one(versionDiff),
  },
  async ({ em, query, target: { version } }) => {
    const found = await other(em, version, query.against);
    const before = found ?? nothing;
    const { blocks, addedWords, removedWords } = diffTexts(before.html, version.html);
    return {
      content_id: version.contentId,
      version: version.version,
      against: found?.version ?? null,
      title: changed(before.title, version.title),
      meta_title: changed(before.metaTitle, version.metaTitle),
      meta_description: changed(before.metaDescription, version.metaDescription),
      blocks,
      added_words: addedWords,
      removed_words: removedWords,
    };
  },
);
