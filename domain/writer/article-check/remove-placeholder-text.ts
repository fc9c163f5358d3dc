import type { Element } from 'domhandler';
import { sentencesOf } from '../sentences.ts';
import type { ArticleCheck } from './article.ts';
import { mended, reported, type Sighting } from './finding.ts';
import { isPlaceholderText } from './placeholder-signs.ts';
import { isHeading, type TextBlock, textBlocks } from './text-blocks.ts';

/**
 * Takes out sentences that were to be filled in ("[Your Name]"), filler and what a model says of itself. Where
 * a sentence cannot be taken out without tearing a heading, a table or a link apart, it is reported.
 */
export const removePlaceholderText: ArticleCheck = ({ $ }) => {
  const sightings: Sighting[] = [];
  for (const block of textBlocks($)) {
    if (!isPlaceholderText(block.text)) continue;
    const bad = sentencesOf(block.text).filter(isPlaceholderText);
    const removed = mayLose(block.element) && removeSentences(block, bad);
    for (const sentence of removed ? bad : [block.text]) {
      sightings.push(
        removed
          ? mended(
              'placeholder_text',
              'A sentence with text still to be filled in was removed.',
              sentence,
            )
          : reported('placeholder_text', 'Here is text still to be filled in.', sentence),
      );
    }
    if (removed && $(block.element).text().trim() === '') $(block.element).remove();
  }
  return sightings;
};

/** A heading or a cell without its text would be a hole. */
function mayLose(element: Element): boolean {
  return !isHeading(element) && !['td', 'th', 'caption'].includes(element.tagName);
}

/** Whether each sentence stood in one text node (or was the whole block) and is gone. */
function removeSentences({ nodes, text }: TextBlock, sentences: readonly string[]): boolean {
  if (sentences.join(' ') === text) {
    for (const node of nodes) node.data = '';
    return true;
  }
  const holders = sentences.map((sentence) =>
    nodes.find(({ data }) => data.replace(/\s+/gu, ' ').includes(sentence)),
  );
  if (sentences.length === 0 || holders.includes(undefined)) return false;
  holders.forEach((node, at) => {
    if (node) node.data = node.data.replace(/\s+/gu, ' ').replace(sentences[at] ?? '', '');
  });
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first) first.data = first.data.trimStart();
  if (last) last.data = last.data.trimEnd();
  return true;
}
