import type { ArticleCheck } from './article.ts';
import { reported } from './finding.ts';
import { hasSource } from './has-source.ts';
import { isHeading, type TextBlock, textBlocks, wordsIn } from './text-blocks.ts';

/** Quotation marks of English, German, Spanish and French around at least some words; each ends within 600 characters. */
const quotation =
  /“([^“”]{20,600})”|„([^„“”]{20,600})[“”]|«\s?([^«»]{20,600})\s?»|»([^«»]{20,600})«|"([^"]{20,600})"|(?<!\p{L})['‘]([^'‘’"]{20,600})['’](?!\p{L})/gu;

/** Fewer words are a term, a label, a title. */
const fewestWords = 5;

/** Somebody is said to have said it. */
const attribution =
  /(?<!\p{L})(?:says|said|explain(?:s|ed)|notes|noted|writes|wrote|states|stated|told|adds|added|recalls|recalled|argues|argued|admits|comment(?:s|ed)|remark(?:s|ed)|puts? it|according to|quoted|in the words of|concludes?d?|warns?|warned|recommends?|sagt|sagte|erklärt|erklärte|meint|meinte|schreibt|schrieb|betont|betonte|berichtet|berichtete|so(?= \p{Lu})|kommt zu dem (?:schluss|ergebnis)|kommen zu dem (?:schluss|ergebnis)|heißt es|laut|zufolge|empfiehlt|warnt|fasst .{1,40} zusammen|dice|dijo|explica|explicó|afirma|afirmó|señala|señaló|comenta|comentó|escribe|escribió|asegura|aseguró|según|recomienda|dit|déclare|a déclaré|explique|a expliqué|affirme|a affirmé|écrit|souligne|précise|selon|d['’]après|raconte|conseille|confie)(?!\p{L})/iu;

/** "— Maria Weber, barista" behind a quotation. */
const signature =
  /(?:^|[\s”"»“])(?:[—–―]|--)\s?\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*|,)/u;

/** Quotations of somebody in a paragraph without a link to where it was said: a model may have invented them. */
export const reportUnattributedQuotes: ArticleCheck = (article) => {
  const blocks = textBlocks(article.$).filter(({ element }) => !isHeading(element));
  return blocks.flatMap((block, at) => {
    const quoted = quotationOf(block);
    if (quoted === null || hasSource(block, article)) return [];
    if (!isAttributed(block, quoted, blocks[at - 1])) return [];
    return [
      reported(
        'unattributed_quote',
        'A quotation has no source beside it: make sure that it was said.',
        quoted,
      ),
    ];
  });
};

/** The first quotation of a block; a block quotation is one as a whole. */
function quotationOf({ element, text }: TextBlock): string | null {
  for (const match of text.matchAll(quotation)) {
    const [, ...groups] = match;
    const quoted = groups.find((group) => group !== undefined) ?? '';
    if (wordsIn(quoted) >= fewestWords) return quoted;
  }
  const parent = element.parent;
  const isBlockQuotation =
    element.tagName === 'blockquote' || (parent?.type === 'tag' && parent.tagName === 'blockquote');
  return isBlockQuotation && wordsIn(text) >= fewestWords ? text : null;
}

/** By the words around it, a signature behind it, or the sentence that led on to it. */
function isAttributed(block: TextBlock, quoted: string, before: TextBlock | undefined): boolean {
  const around = block.text.replace(quoted, ' ');
  if (attribution.test(around) || signature.test(block.text)) return true;
  const lead = before?.text.slice(-200) ?? '';
  return lead.endsWith(':') && attribution.test(lead);
}
