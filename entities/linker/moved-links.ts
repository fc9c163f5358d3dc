import type { EntityManager } from '@mikro-orm/postgresql';
import { pageAddress } from '#domain/linker/page-address.ts';
import type { ContentStatus } from '#domain/writer/states.ts';

interface Linked {
  address: string;
  slug: string;
  externalUrl: string | null;
  status: ContentStatus;
  isGone: boolean;
}

/**
 * Links of ours in a text whose page has another address by now, or none any more: what the text is sent with when
 * it is published (`mendLinks`). The text itself is put right when it is linked again.
 *
 * @returns by the address in the text: where its page is now; null where it is in the Trash or put away
 */
export async function movedLinks(
  em: EntityManager,
  contentId: string,
): Promise<Map<string, string | null>> {
  const links = await em.execute<Linked[]>(
    `select link.address, target.slug, target.external_url as "externalUrl", target.status,
       target.deleted_at is not null as "isGone"
     from igny8_internal_links link join igny8_contents target on target.id = link.target_content_id
     where link.source_content_id = ? and link.status = 'injected'`,
    [contentId],
  );
  const moved = new Map<string, string | null>();
  for (const link of links) {
    const isGone = link.isGone || link.status === 'archived';
    const address = isGone ? null : pageAddress(link);
    if (address !== link.address) moved.set(link.address, address);
  }
  return moved;
}
