import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request } from 'express';
import { lockRow } from '#api/shared/lock-row.ts';
import { assertVersion, expectedVersion } from '#api/shared/row-version.ts';
import { Content } from '#entities/writer/content.ts';
import { presentDetail } from './present-detail.ts';

/**
 * Locks a content until the end of the transaction and reads it again.
 *
 * @throws AppError `conflict` when it has changed since the caller read it; the answer holds the present text
 */
export async function lockContent(
  em: EntityManager,
  target: Content,
  request: Request,
  body: { row_version?: number | undefined } = {},
): Promise<Content> {
  const content = await lockRow(em, Content, em.merge(target));
  const expected = expectedVersion(request, body);
  if (expected !== undefined && expected !== content.rowVersion) {
    assertVersion(expected, await presentDetail(em, content));
  }
  return content;
}
