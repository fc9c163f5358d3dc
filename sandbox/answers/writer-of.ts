import type { ArticleBrief } from '#contracts/ai/article-brief.ts';
import { keywordsOf } from './describe-text.ts';
import { PhraseWriter } from './phrase-writer.ts';

/**
 * Who writes the text of a brief: the same words each time it is asked, but others where the text of before was
 * turned down.
 *
 * @param step what of the text is written, where it is written in several
 */
export function writerOf(brief: ArticleBrief, step = ''): PhraseWriter {
  const seed = [brief.title, step, brief.turned_down_because].filter((part) => part !== '');
  return new PhraseWriter(seed.join(', '), keywordsOf(brief));
}
