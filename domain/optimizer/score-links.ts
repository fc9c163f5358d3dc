import { isExternal } from '#domain/writer/acceptable-link.ts';
import type { ContentType } from '#domain/writer/content-types.ts';
import { isOfSite } from '#domain/writer/is-of-site.ts';
import type { ContentToAnalyse } from './content-to-analyse.ts';
import type { ReadContent } from './read-content.ts';
import { type Check, fade, type Score, scoreOf } from './score.ts';

/** Those that argue should show where they have it from; a page that sells need not send its readers away. */
const needsSources: Readonly<Record<ContentType, boolean>> = {
  blog_post: true,
  article: true,
  page: false,
  service: false,
  product: false,
  taxonomy: false,
};

/** Links to other pages of the site: Yoast SEO asks for one; two let the reader choose. */
const enoughOwn = 2;
/** Links from other pages: none makes an orphan (Yoast SEO, "orphaned content"). */
const enoughIn = 2;
/** A link in fewer words than this, on average, is a list of links. */
const fewestWordsALink = 40;

/** Anchors that say nothing of the page they lead to. */
const idleAnchor =
  /^(?:click here|here|read more|more|learn more|this|link|hier|hier klicken|mehr|mehr erfahren|weiterlesen|aquí|haz clic aquí|más|leer más|ici|cliquez ici|en savoir plus|lire la suite)[.…]?$/iu;

/** Whether a text is woven into its site, and leads to what it relies on. */
export function scoreLinks(content: ContentToAnalyse, { links, words }: ReadContent): Score {
  const own = links.filter(({ href }) => isOwn(href, content.siteDomain));
  const away = links.filter((link) => isExternal(link.href) && !own.includes(link));
  return scoreOf([
    counted('links_out', own.length, enoughOwn, 'Links to other pages of the site', 35),
    counted('links_in', content.linksIn, enoughIn, 'Pages of the site that link to it', 35),
    ...(needsSources[content.entityType]
      ? [counted('external', away.length, 1, 'Links to other sites as sources', 15)]
      : []),
    ofAnchors(links),
    ofDensity(links.length, words),
  ]);
}

function isOwn(href: string, siteDomain: string | null): boolean {
  return isExternal(href) ? isOfSite(href, siteDomain) : !/^(?:#|mailto:)/iu.test(href);
}

function counted(kind: string, count: number, enough: number, what: string, weight: number): Check {
  const advice = count >= enough ? '.' : `; have ${enough} or more.`;
  return { kind, message: `${what}: ${count}${advice}`, share: fade(count, enough, 0), weight };
}

function ofAnchors(links: readonly { text: string }[]): Check {
  const idle = links.filter(({ text }) => idleAnchor.test(text)).length;
  const base = { kind: 'anchors', weight: 10 };
  return idle === 0
    ? { ...base, message: 'No link text is empty of meaning.', share: 1 }
    : {
        ...base,
        message: `${idle} link texts such as "click here" do not say where they lead.`,
        share: 1 - idle / links.length,
      };
}

function ofDensity(links: number, words: number): Check {
  const base = { kind: 'link_density', weight: 5 };
  const isMany = links > 3 && words / links < fewestWordsALink;
  return isMany
    ? { ...base, message: `${links} links in ${words} words are too many.`, share: 0 }
    : { ...base, message: 'The number of links fits the text.', share: 1 };
}
