import type { EntityManager } from '@mikro-orm/postgresql';
import { siteSettingsInForce } from '#contracts/api/identity/change-site-settings.ts';
import { createEvidenceReader } from '#domain/linker/evidence-of.ts';
import { injectLinks, type LinkedHtml } from '#domain/linker/inject-links.ts';
import { relatedness } from '#domain/linker/link-score.ts';
import { mendLinks } from '#domain/linker/mend-links.ts';
import { textLanguage } from '#domain/optimizer/text-language.ts';
import { Site } from '#entities/identity/site.ts';
import { InternalLink } from '#entities/linker/internal-link.ts';
import { Run } from '#entities/system/run.ts';
import type { Content } from '#entities/writer/content.ts';
import { reviewOwnLinks } from './own-links.ts';
import { sitePagesOf } from './site-pages.ts';

interface FoundLinks extends LinkedHtml {
  /** Links of before that were taken out or lead elsewhere now. */
  mended: number;
}

/**
 * The text with its links to other pages of the site. Nothing of the content is written; rows of links that were
 * put in before are brought up to date.
 */
export async function findLinks(
  em: EntityManager,
  content: Content,
  { runId, embeddingModel }: { runId: string; embeddingModel: string | null },
): Promise<FoundLinks> {
  const { domain: siteDomain = null, settings: stored } = await em.findOneOrFail(Site, {
    id: content.siteId,
  });
  // As they were when the run was started: a change meanwhile is for the next one.
  const { writingSettings } = await em.findOneOrFail(Run, { id: runId });
  const settings = siteSettingsInForce(writingSettings ?? stored);
  const rows = await em.find(InternalLink, {
    sourceContentId: content.id,
    status: { $ne: 'suggested' },
  });
  const linked = rows.map(({ targetContentId }) => targetContentId);
  const { own, others } = await sitePagesOf(em, content, { siteDomain, embeddingModel, linked });
  const addresses = new Map(others.map(({ id, address }) => [id, address]));
  const { addressNow, unwanted } = await reviewOwnLinks(em, content, rows, {
    addresses,
    siteDomain,
  });
  const evidenceOf = createEvidenceReader(own);
  const ownPages = new Set(own.pages);
  const targets = others
    .filter(({ id, pages }) => !unwanted.has(id) && !pages.some((page) => ownPages.has(page)))
    .map((page) => ({ ...page, related: relatedness(evidenceOf(page)) }));
  const found = injectLinks(mendLinks(content.htmlContent, addressNow), targets, {
    siteDomain,
    language: textLanguage(settings.language.locale),
    ownKeyword: content.primaryKeyword,
    mostOwnLinks: settings.max_internal_links,
  });
  return { ...found, mended: addressNow.size };
}
