import type { ArticleCheck, ArticleSource, ArticleUnderCheck } from './article-check/article.ts';
import { findEmptySections } from './article-check/find-empty-sections.ts';
import { findTruncation } from './article-check/find-truncation.ts';
import {
  type ArticleFinding,
  boundFindings,
  reported,
  type Sighting,
} from './article-check/finding.ts';
import { mendMarkdown } from './article-check/mend-markdown.ts';
import { removePlaceholderText } from './article-check/remove-placeholder-text.ts';
import { removeRepeatedParagraphs } from './article-check/remove-repeated-paragraphs.ts';
import { reportMissingSections } from './article-check/report-missing-sections.ts';
import { reportUnattributedQuotes } from './article-check/report-unattributed-quotes.ts';
import { reportUnknownSources } from './article-check/report-unknown-sources.ts';
import { reportUnsourcedFigures } from './article-check/report-unsourced-figures.ts';
import { unlinkPlaceholders } from './article-check/unlink-placeholders.ts';
import { cleanHtml } from './clean-html.ts';
import { countWords } from './count-words.ts';
import { loadHtml } from './load-html.ts';
import { toBodyHtml } from './to-html.ts';
import { meetsWordTarget } from './word-target.ts';

interface ArticleCheckRequest {
  /** As it came from the model: what is open or empty is only seen before it is cleaned, which is done here. */
  html: string;
  /** Words; without one the length is not looked at. */
  wordTarget: number | null;
  /** Pages that were read for it. Where there are any, only links to them are sources. */
  sources: readonly ArticleSource[];
  /** Headings of the sections that were planned. */
  outline?: readonly string[];
}

interface CheckedArticle {
  /** Cleaned and mended; '' when nothing readable is left. */
  html: string;
  /** What could not be mended: for a person to look at. At most twelve of a kind. */
  findings: ArticleFinding[];
  /** What was mended, bounded in the same way. */
  mended: ArticleFinding[];
}

/**
 * Markdown first: what it hides is seen by the others. The end is looked at before anything is taken off it. What
 * is taken out may leave a section empty.
 */
const mends: readonly ArticleCheck[] = [
  mendMarkdown,
  findTruncation,
  removePlaceholderText,
  unlinkPlaceholders,
  removeRepeatedParagraphs,
];

const reports: readonly ArticleCheck[] = [
  findEmptySections,
  reportUnsourcedFigures,
  reportUnattributedQuotes,
  reportMissingSections,
  reportUnknownSources,
];

/**
 * Checks an article before it is kept: mends what can be mended without a doubt and tells the rest. Works on
 * English, German, Spanish and French by words, on other languages by form only.
 */
export function checkArticle(request: ArticleCheckRequest): CheckedArticle {
  const raw = toBodyHtml(request.html);
  const { sources, outline = [] } = request;
  const under = (html: string): ArticleUnderCheck => ({
    raw,
    $: loadHtml(html),
    sources,
    outline,
  });
  const cleaned = cleanHtml(request.html);
  const draft = under(cleaned);
  const sightings: Sighting[] = [];
  for (const mend of mends) sightings.push(...mend(draft));
  const isTouched = sightings.some(({ isMended }) => isMended);
  const html = isTouched ? cleanHtml(draft.$.html()) : cleaned;
  const article = under(html);
  for (const report of reports) sightings.push(...report(article));
  sightings.push(...checkLength(html, request.wordTarget));
  return {
    html,
    findings: boundFindings(sightings.filter(({ isMended }) => !isMended)),
    mended: boundFindings(sightings.filter(({ isMended }) => isMended)),
  };
}

function checkLength(html: string, target: number | null): Sighting[] {
  if (target === null) return [];
  const words = countWords(html);
  if (meetsWordTarget(words, target)) return [];
  const side = words < target ? 'short of' : 'over';
  return [
    reported('off_target', `The article has ${words} words, ${side} the ${target} asked for.`),
  ];
}
