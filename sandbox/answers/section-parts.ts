import { escapeHtml } from '#sandbox/shared/escape-html.ts';
import { capitalise } from '#sandbox/shared/words.ts';
import type { PhraseWriter } from './phrase-writer.ts';
import { advice, cautions, endings, examples, explanations, openings } from './sentences.ts';

const shapes = [
  [explanations, advice, explanations],
  [examples, explanations, advice],
  [cautions, explanations, advice],
  [advice, explanations, examples],
  [explanations, cautions, advice, explanations],
] as const;

/** One paragraph of three or four sentences. */
export function plainParagraph(writer: PhraseWriter): string {
  return `<p>${escapeHtml(writer.paragraph(...writer.random.pick(shapes)))}</p>`;
}

/** The first paragraphs, with the main keyword in the first sentence. */
export function introduction(writer: PhraseWriter, primary: string): string {
  const first = `${capitalise(primary)} is easier to get right than it looks. ${writer.paragraph(openings, explanations)}`;
  return `<p>${escapeHtml(first)}</p>`;
}

/** A sub-heading with a list. */
export function listSection(writer: PhraseWriter): string {
  const items = Array.from({ length: 4 }, () => `<li>${escapeHtml(writer.sentence(advice))}</li>`);
  return `<h3>Worth remembering</h3>\n<ul>\n${items.join('\n')}\n</ul>`;
}

/** A small table. */
export function tableSection(writer: PhraseWriter): string {
  const rows = ['At the beginning', 'After a week', 'In the long run'].map(
    (label) => `<tr><td>${label}</td><td>${escapeHtml(writer.sentence(advice))}</td></tr>`,
  );
  return `<table><thead><tr><th>When</th><th>What to do</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

/** The last section. */
export function closing(writer: PhraseWriter): string {
  return `<h2>In short</h2>\n<p>${escapeHtml(writer.paragraph(endings, advice))}</p>`;
}
