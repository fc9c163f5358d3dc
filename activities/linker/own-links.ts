import type { EntityManager } from '@mikro-orm/postgresql';
import { pageKey } from '#domain/linker/page-key.ts';
import { linkedAddresses } from '#domain/optimizer/judge-rewrite.ts';
import type { InternalLink } from '#entities/linker/internal-link.ts';
import type { Content } from '#entities/writer/content.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';

/** What of a text's links of before has to change. */
interface Review {
  /** By the address in the text: where its page is now; null where there is none any more. */
  addressNow: Map<string, string | null>;
  /** Contents to which somebody took the link out. */
  unwanted: Set<string>;
}

/** Texts that were made anew: what is missing in them nobody took out. */
const madeAnew = ['generated', 'reparsed'];

/**
 * Holds the links that were put into a text before against the text and the site as they are now: one whose page
 * is gone is to be taken out, one whose page is elsewhere to follow it, and one that is in the text no more was
 * taken out by a person, who does not want it back.
 *
 * @param rows of the text, managed
 * @param addresses of the site's pages by content
 */
export async function reviewOwnLinks(
  em: EntityManager,
  content: Content,
  rows: readonly InternalLink[],
  { addresses, siteDomain }: { addresses: ReadonlyMap<string, string>; siteDomain: string | null },
): Promise<Review> {
  const present = linkedAddresses(content.htmlContent);
  const pages = new Set([...present].map((address) => pageKey(address, siteDomain)));
  const isNew = await wasMadeAnew(em, content);
  const addressNow: Review['addressNow'] = new Map();
  for (const row of rows.filter(({ status }) => status === 'injected')) {
    const address = addresses.get(row.targetContentId) ?? null;
    if (!pages.has(pageKey(row.address, siteDomain))) {
      if (isNew) em.remove(row);
      else em.assign(row, { status: 'removed', removedBy: 'person' });
    } else if (address !== row.address && present.has(row.address)) {
      addressNow.set(row.address, address);
      if (address === null) em.assign(row, { status: 'removed', removedBy: 'platform' });
      else em.assign(row, { address });
    }
  }
  await em.flush();
  const unwanted = rows.filter(({ removedBy }) => removedBy === 'person');
  return { addressNow, unwanted: new Set(unwanted.map(({ targetContentId }) => targetContentId)) };
}

async function wasMadeAnew(em: EntityManager, content: Content): Promise<boolean> {
  const { id: contentId, linkedTextVersion } = content;
  const since = {
    contentId,
    version: { $gt: linkedTextVersion ?? 0 },
    reason: { $in: madeAnew },
  };
  return (await em.count(ContentVersion, since)) > 0;
}
