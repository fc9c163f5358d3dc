import type { EntityManager } from '@mikro-orm/postgresql';
import { checkArticle } from '#domain/writer/check-article.ts';
import { addressKey, citeSources } from '#domain/writer/cite-sources.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { Site } from '#entities/identity/site.ts';
import type { Content, ContentFinding } from '#entities/writer/content.ts';
import type { Task } from '#entities/writer/task.ts';
import type { FinishedText } from './save-article.ts';

type Examined = Pick<Content, 'sources' | 'findings'> & { html: string };

/**
 * What of a model's text is kept: cited where it names its sources, cut off from what it invented, checked and
 * mended. The findings are what a person has to look at.
 */
export async function examineArticle(
  em: EntityManager,
  task: Task,
  { text, sources, outline }: FinishedText,
): Promise<Examined> {
  const site = await em.findOneOrFail(Site, { id: task.siteId });
  const given = givenAddresses(task);
  const isGiven = (url: string) => given.has(addressKey(url)) || isOwn(url, site.domain ?? null);
  const cited = citeSources(cleanHtml(text.html), sources, isGiven);
  const checked = checkArticle({
    html: cited.html,
    wordTarget: task.wordCount,
    sources: cited.sources,
    ...(outline ? { outline } : {}),
  });
  const findings: ContentFinding[] = [...checked.findings, ...cited.invented.map(inventedLink)];
  return { html: checked.html, sources: cited.sources, findings };
}

/** Addresses that stand in what the customer wrote about this text. */
function givenAddresses(task: Task): Set<string> {
  const written = [task.description, task.articleContext].join(' ');
  return new Set(
    [...written.matchAll(/https?:\/\/[^\s"'<>)\]]+/giu)].map(([url]) => addressKey(url)),
  );
}

function isOwn(url: string, domain: string | null): boolean {
  const own = domain
    ?.replace(/^https?:\/\//iu, '')
    .replace(/\/.*$/u, '')
    .toLowerCase();
  const host = URL.parse(url)?.host.toLowerCase();
  return own !== undefined && own !== '' && (host === own || host === `www.${own}`);
}

function inventedLink(address: string): ContentFinding {
  const message = 'A link was taken out: it leads to a page that nobody has read.';
  return { kind: 'invented_link', message, excerpt: address.slice(0, 160) };
}
