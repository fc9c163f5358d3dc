import { sentencesOf } from '../sentences.ts';
import type { ArticleCheck } from './article.ts';
import { claimsFigure } from './claims-figure.ts';
import { reported } from './finding.ts';
import { hasSource } from './has-source.ts';
import { isHeading, textBlocks, wordsIn } from './text-blocks.ts';

/** Fewer words name a value, as the cell of a table and the line of a data sheet do. */
const fewestWords = 5;

/**
 * Sentences that claim something with a figure in a paragraph without a link to where it is from. Nothing is
 * taken out: the figure may be right.
 */
export const reportUnsourcedFigures: ArticleCheck = (article) =>
  textBlocks(article.$).flatMap((block) => {
    // A heading or a caption sums up what the text beside it has to prove.
    if (isHeading(block.element) || !/\p{N}|%/u.test(block.text) || hasSource(block, article)) {
      return [];
    }
    return sentencesOf(block.text)
      .filter((sentence) => wordsIn(sentence) >= fewestWords && claimsFigure(sentence))
      .map((sentence) =>
        reported('unsourced_figure', 'A claim with a figure has no source beside it.', sentence),
      );
  });
