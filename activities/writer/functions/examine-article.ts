import type { EntityManager } from '@mikro-orm/postgresql';
import { siteSettingsInForce } from '#contracts/api/identity/change-site-settings.ts';
import { applyLinkRel } from '#domain/writer/apply-link-rel.ts';
import { checkArticle } from '#domain/writer/check-article.ts';
import { addressKey, citeSources } from '#domain/writer/cite-sources.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { isOfSite } from '#domain/writer/is-of-site.ts';
import { Site } from '#entities/identity/site.ts';
import { Run } from '#entities/system/run.ts';
import type { Content, ContentFinding } from '#entities/writer/content.ts';
import type { Task } from '#entities/writer/task.ts';
import type { FinishedText } from './finished-text.ts';

type Examined = Pick<Content, 'sources' | 'findings'> & { html: string };

/** What a link that is taken out may have stood for: these are looked for once more without it. */
const restedOnLinks = new Set(['unsourced_figure', 'unattributed_quote']);

/**
 * What of a model's text is kept: checked and mended as it came, cited where it names its sources, cut off from
 * what it invented, its links marked as the site wants it. The findings are what a person has to look at.
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
  const { external_link_rel: rel } = siteSettingsInForce(run.writingSettings ?? site.settings);
  const wanted = { wordTarget: task.wordCount, outline };
  const checked = checkArticle({ html: text.html, sources, ...wanted });
  const given = givenAddresses(task);
  const isGiven = (url: string) => given.has(addressKey(url)) || isOfSite(url, siteDomain);
  const cited = citeSources(checked.html, sources, isGiven);
  const findings: ContentFinding[] = [...checked.findings];
  if (cited.invented.length > 0) {
    const without = checkArticle({ html: cited.html, sources: cited.sources, ...wanted });
    const known = new Set(findings.map(({ kind, excerpt }) => `${kind} ${excerpt}`));
    findings.push(
      ...without.findings
        .filter(({ kind }) => restedOnLinks.has(kind))
        .filter(({ kind, excerpt }) => !known.has(`${kind} ${excerpt}`)),
      ...cited.invented.map(inventedLink),
    );
  }
  const html = applyLinkRel(cleanHtml(cited.html), { siteDomain, rel });
  return { html, sources: cited.sources, findings };
}

/** Addresses that stand in what the customer wrote about this text. */
function givenAddresses(task: Task): Set<string> {
  const written = [task.description, task.articleContext].join(' ');
  const addresses = written.match(/https?:\/\/[^\s"'<>)\]]+/giu) ?? [];
  // What ends the sentence is not of the address.
  return new Set(addresses.map((address) => addressKey(address.replace(/[.,;:!?]+$/u, ''))));
}

function inventedLink(address: string): ContentFinding {
  const message = 'A link was taken out: it leads to a page that nobody has read.';
  return { kind: 'invented_link', message, excerpt: address.slice(0, 160) };
}
