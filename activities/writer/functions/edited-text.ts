import { cleanHtml } from '#domain/writer/clean-html.ts';
import { countWords } from '#domain/writer/count-words.ts';
import { applyEdits, type BlockEdit } from '#domain/writer/edit-blocks.ts';
import { meetsWordTarget } from '#domain/writer/word-target.ts';

/** The parts one after the other, cleaned as one text: what the editor's block numbers count. */
export function joinedSections(sections: readonly string[]): string {
  return cleanHtml(sections.join('\n'));
}

/** An editor that takes the text away from its target has made it worse: then it stands as it was written. */
export function editedText(html: string, edits: readonly BlockEdit[], target: number): string {
  const result = cleanHtml(applyEdits(html, edits));
  const distance = (text: string) => Math.abs(countWords(text) - target);
  const isFine = meetsWordTarget(countWords(result), target) || distance(result) <= distance(html);
  return isFine ? result : html;
}
