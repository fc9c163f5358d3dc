import type { EntityManager } from '@mikro-orm/postgresql';
import { findRow } from '#api/shared/find-row.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';

/** @throws AppError `not_found` for a version that the content does not have */
export async function versionOf(
  em: EntityManager,
  contentId: string,
  version: number,
): Promise<ContentVersion> {
  const found = await em.findOne(ContentVersion, { contentId, version });
  if (!found) throw new AppError('not_found');
  return found;
}

/** The content and the version that a path names; who may not see the one sees none of its versions. */
export async function findVersion(
  em: EntityManager,
  { id, version }: { id: string; version: string },
): Promise<{ content: Content; version: ContentVersion }> {
  const content = await findRow(em, Content, id);
  return { content, version: await versionOf(em, id, Number(version)) };
}
