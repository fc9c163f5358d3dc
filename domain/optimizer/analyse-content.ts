import type { ContentType } from '#domain/writer/content-types.ts';
import type { ContentToAnalyse } from './content-to-analyse.ts';
import { readContent } from './read-content.ts';
import { type Score, scoreOf } from './score.ts';
import { scoreFreshness } from './score-freshness.ts';
import { scoreKeyphrase } from './score-keyphrase.ts';
import { scoreLinks } from './score-links.ts';
import { scoreMeta } from './score-meta.ts';
import { scoreReadability } from './score-readability.ts';
import { scoreStructure } from './score-structure.ts';

type Part = 'keyphrase' | 'readability' | 'structure' | 'meta' | 'links' | 'freshness';

/** Each 0–100 with its reasons; `overall` has the parts as reasons. */
export type ContentScores = Readonly<Record<Part | 'overall', Score>>;

/**
 * What the parts count for, of 100. Our own: Yoast SEO weighs all checks alike, and about a third of them look
 * at the keyphrase and a quarter at reading; texts that sell live more by how they are found and shown, lists of
 * a category by their links.
 */
const weights: Readonly<Record<ContentType, Readonly<Record<Part, number>>>> = {
  blog_post: { keyphrase: 30, readability: 22, structure: 20, meta: 12, links: 11, freshness: 5 },
  article: { keyphrase: 30, readability: 22, structure: 20, meta: 12, links: 11, freshness: 5 },
  page: { keyphrase: 28, readability: 20, structure: 18, meta: 18, links: 12, freshness: 4 },
  service: { keyphrase: 32, readability: 16, structure: 16, meta: 18, links: 13, freshness: 5 },
  product: { keyphrase: 32, readability: 14, structure: 16, meta: 20, links: 12, freshness: 6 },
  taxonomy: { keyphrase: 32, readability: 10, structure: 12, meta: 20, links: 22, freshness: 4 },
};

const names: Readonly<Record<Part, string>> = {
  keyphrase: 'Keyword',
  readability: 'Readability',
  structure: 'Structure',
  meta: 'Meta texts',
  links: 'Links',
  freshness: 'Freshness',
};

/**
 * Scores a content by its type, for what the text itself can show: coverage and hygiene, not its rank. The same
 * text at the same time has the same scores. 1,500 words take a few milliseconds.
 */
export function analyseContent(content: ContentToAnalyse): ContentScores {
  const read = readContent(content.html);
  const parts: Record<Part, Score> = {
    keyphrase: scoreKeyphrase(content, read),
    readability: scoreReadability(content, read),
    structure: scoreStructure(content, read),
    meta: scoreMeta(content),
    links: scoreLinks(content, read),
    freshness: scoreFreshness(content),
  };
  const order: readonly Part[] = [
    'keyphrase',
    'readability',
    'structure',
    'meta',
    'links',
    'freshness',
  ];
  const overall = scoreOf(
    order.map((part) => ({
      kind: part,
      message: `${names[part]}: ${parts[part].score} of 100.`,
      share: parts[part].score / 100,
      weight: weights[content.entityType][part],
    })),
  );
  return { overall, ...parts };
}
