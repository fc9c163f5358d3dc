import type { ArticleCheck } from './article.ts';
import { reported } from './finding.ts';
import { isHeading, textBlocks } from './text-blocks.ts';

/** A number in brackets, glued to a word or not. */
const number = /\[(\d{1,3})\]/gu;

/** Numbers in brackets that stand for none of the sources: a model counted further, or the text means another thing. */
export const reportUnknownSources: ArticleCheck = ({ $, sources }) => {
  if (sources.length === 0) return [];
  return textBlocks($)
    .filter(({ element }) => !isHeading(element))
    .filter(({ text }) =>
      [...text.matchAll(number)].some(([, digits]) => {
        const position = Number(digits);
        return position < 1 || position > sources.length;
      }),
    )
    .map(({ text }) =>
      reported('placeholder_link', 'A number in brackets stands for none of the sources.', text),
    );
};
