import type { Element } from 'domhandler';
import { sentencesOf } from '../sentences.ts';
import type { ArticleCheck } from './article.ts';
import { mended, reported, type Sighting } from './finding.ts';
import { isAnswering, isNothingElse, isPlaceholderText } from './placeholder-signs.ts';
import { isHeading, type TextBlock, textBlocks } from './text-blocks.ts';

const removal = 'A placeholder, or what a model said around the article, was removed.';

/**
 * Takes out blocks that are nothing but a placeholder, and a model's answer around the article ("Sure! Here is …").
 * Within other words, or in a heading or table, it is reported: the sentence may speak of it, or say more.
 */
export const removePlaceholderText: ArticleCheck = ({ $ }) => {
  const sightings: Sighting[] = [];
  const blocks = textBlocks($);
  blocks.forEach((block, at) => {
    const { element, text } = block;
    const answers = answersIn(block, at === 0, at === blocks.length - 1);
    const lost = mayLose(element) && isNothingElse(text) ? [text] : answers;
    const isLost = lost.length > 0 && mayLose(element) && removeSentences(block, lost);
    if (isLost) sightings.push(...lost.map((one) => mended('placeholder_text', removal, one)));
    if (isLost && $(element).text().trim() === '') $(element).remove();
    const bad = sentencesOf(text)
      .filter((sentence) => !(isLost && lost.includes(sentence)))
      .filter((sentence) => isPlaceholderText(sentence) || answers.includes(sentence));
    // Sentences may part what stands in brackets.
    const isParted = bad.length === 0 && !isLost && isPlaceholderText(text);
    for (const sentence of isParted ? [text] : bad) {
      sightings.push(reported('placeholder_text', 'Here is text still to be filled in.', sentence));
    }
  });
  return sightings;
};

/** Sentences before and behind the article; "Sure!" is one, and what it is sure of the next. */
function answersIn({ text }: TextBlock, isFirst: boolean, isLast: boolean): string[] {
  const sentences = sentencesOf(text);
  const lead = isFirst
    ? [1, 2].find((count) => isAnswering(sentences.slice(0, count).join(' '), 'first'))
    : 0;
  const behind = sentences.slice(lead ?? 0).filter((one) => isLast && isAnswering(one, 'last'));
  return [...sentences.slice(0, lead ?? 0), ...behind];
}

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
