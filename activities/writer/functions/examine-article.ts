import type { EntityManager } from '@mikro-orm/postgresql';
import { siteSettingsInForce } from '#contracts/api/identity/change-site-settings.ts';
import { applyLinkRel } from '#domain/writer/apply-link-rel.ts';
import { checkArticle } from '#domain/writer/check-article.ts';
import { addressKey } from '#domain/writer/cite-sources.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { isOfSite } from '#domain/writer/is-of-site.ts';
import { limitExternalLinks } from '#domain/writer/limit-external-links.ts';
import { Site } from '#entities/identity/site.ts';
import { Run } from '#entities/system/run.ts';
import type { Task } from '#entities/writer/task.ts';
import { citeChecked, type Examined } from './cite-checked.ts';
import type { FinishedText } from './finished-text.ts';
import { loadBrief } from './load-brief.ts';

/** Only then is it asked which addresses were given. */
const hasExternalLink = /href="(?:https?:)?\/\//iu;

/**
 * What of a model's text is kept: checked and mended as it came, cited where it names its sources, cut off from
 * what it invented, its links to other sites as many and marked as the site wants it. The findings are what a person has to look at.
 *
 * @param runId its snapshot of the site's settings counts
 */
export async function examineArticle(
  em: EntityManager,
  task: Task,
  { text, sources, outline = [] }: FinishedText,
  runId: string,
): Promise<Examined> {
  const site = await em.findOneOrFail(Site, { id: task.siteId });
  const siteDomain = site.domain ?? null;
  const run = await em.findOneOrFail(Run, { id: runId }, { fields: ['writingSettings'] });
  const settings = siteSettingsInForce(run.writingSettings ?? site.settings);
  const { external_link_rel: rel, max_external_links: most } = settings;
  const wanted = { wordTarget: task.wordCount, outline };
  const checked = checkArticle({ html: text.html, sources, ...wanted });
  const given = hasExternalLink.test(checked.html)
    ? addressesIn(await loadBrief(em, task, runId))
    : new Set<string>();
  const isGiven = (url: string) => given.has(addressKey(url)) || isOfSite(url, siteDomain);
  const { html, sources: kept, findings } = citeChecked({ checked, sources, wanted, isGiven });
  const limited = limitExternalLinks(cleanHtml(html), { siteDomain, most, sources: kept });
  return { html: applyLinkRel(limited, { siteDomain, rel }), sources: kept, findings };
}

/** Addresses that stand in what the writer was told: of the text, the site, the author, the strategy. */
function addressesIn(brief: unknown): Set<string> {
  const addresses = textsOf(brief).flatMap(
    (text) => text.match(/https?:\/\/[^\s"'<>)\]]+/giu) ?? [],
  );
  // What ends the sentence is not of the address.
  return new Set(addresses.map((address) => addressKey(address.replace(/[.,;:!?]+$/u, ''))));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
