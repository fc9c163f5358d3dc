import { cutText } from '#domain/shared/cut-text.ts';
import { checkArticle } from '#domain/writer/check-article.ts';
import { citeSources } from '#domain/writer/cite-sources.ts';
import type { Content, ContentFinding } from '#entities/writer/content.ts';

export type Examined = Pick<Content, 'sources' | 'findings'> & { html: string };

interface Checked {
  /** What the check has made of it. */
  checked: Pick<ReturnType<typeof checkArticle>, 'html' | 'findings' | 'mended'>;
  sources: Content['sources'];
  /** By which it was checked. */
  wanted: { wordTarget: number | null; outline: readonly string[] };
  /** Whether an address was among what the writer was told, besides the sources. */
  isGiven: (url: string) => boolean;
}

/** Mends after which a reader misses something: a person is told what it was. */
const takesWordsOut = new Set<string>([
  'repeated_paragraph',
  'empty_section',
  'placeholder_text',
  'placeholder_link',
]);

/** What a link that is taken out may have stood for: these are looked for once more without it. */
const restedOnLinks = new Set(['unsourced_figure', 'unattributed_quote']);

/** A checked text of a model, cited where it names its sources and cut off from what it invented, not yet cleaned. */
export function citeChecked({ checked, sources, wanted, isGiven }: Checked): Examined {
  const cited = citeSources(checked.html, sources, isGiven);
  const cutOut = checked.mended.filter(({ kind }) => takesWordsOut.has(kind));
  const findings: ContentFinding[] = [...checked.findings, ...cutOut];
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
  return { html: cited.html, sources: cited.sources, findings };
}

function inventedLink(address: string): ContentFinding {
  const message = 'A link was taken out: it leads to a page that nobody has read.';
  return { kind: 'invented_link', message, excerpt: cutText(address, 160) };
}
