import type { EntityManager } from '@mikro-orm/postgresql';
import type { FoundLink } from '#domain/linker/inject-links.ts';
import type { InternalLinkStatus } from '#domain/linker/states.ts';
import { InternalLink } from '#entities/linker/internal-link.ts';
import type { Content } from '#entities/writer/content.ts';

interface Found {
  injected: readonly FoundLink[];
  suggested: readonly FoundLink[];
}

/**
 * Keeps what was put into a text and what could be: a row for each page it leads to. Proposals of before make room
 * for those of now.
 *
 * @returns the links that stand in the text now, as the content itself keeps them
 */
export async function saveLinks(
  em: EntityManager,
  content: Content,
  runId: string,
  { injected, suggested }: Found,
): Promise<Record<string, unknown>[]> {
  const { id: sourceContentId } = content;
  await em.nativeDelete(InternalLink, { sourceContentId, status: 'suggested' });
  const rows = [
    ...injected.map((link) => rowOf(content, runId, link, 'injected')),
    ...suggested.map((link) => rowOf(content, runId, link, 'suggested')),
  ];
  // A page whose link was taken out when it was gone may be linked again.
  await em.upsertMany(InternalLink, rows, {
    onConflictFields: ['sourceContentId', 'targetContentId'],
    onConflictExcludeFields: ['id', 'createdAt'],
  });
  const standing = await em.find(
    InternalLink,
    { sourceContentId, status: 'injected' },
    { orderBy: { position: 'asc', id: 'asc' }, refresh: true },
  );
  return standing.map(({ targetContentId, address, anchorText, score, position }) => ({
    content_id: targetContentId,
    address,
    anchor_text: anchorText,
    score,
    position,
  }));
}

function rowOf(
  { id: sourceContentId, accountId, siteId, sectorId }: Content,
  runId: string,
  { targetId, ...link }: FoundLink,
  status: InternalLinkStatus,
) {
  return {
    accountId,
    siteId,
    sectorId,
    sourceContentId,
    targetContentId: targetId,
    ...link,
    status,
    removedBy: null,
    runId,
  };
}
