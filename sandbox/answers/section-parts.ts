import { escapeHtml } from '#sandbox/shared/escape-html.ts';
import { capitalise } from '#sandbox/shared/words.ts';
import { comparisons, examples, explanations } from './banks/body-sentences.ts';
import { advice, cautions } from './banks/guiding-sentences.ts';
import { answers, cons, criteria, listItems, pros, steps } from './banks/list-material.ts';
import type { Manner } from './manner.ts';
import type { PhraseWriter } from './phrase-writer.ts';

type Shape = readonly (readonly string[])[];

const commonShapes: readonly Shape[] = [
  [explanations, advice, explanations],
  [examples, explanations, advice],
  [cautions, explanations, advice],
  [advice, examples, explanations],
  [explanations, cautions, advice, examples],
];

const weighing: readonly Shape[] = [
  [comparisons, explanations, advice],
  [explanations, comparisons, examples],
  [comparisons, cautions, comparisons],
];

const doing: readonly Shape[] = [
  [advice, cautions, advice],
  [advice, examples, advice],
];

const shapesOf: Readonly<Record<Manner, readonly Shape[]>> = {
  guide: commonShapes,
  how_to: [...doing, ...commonShapes],
  listicle: commonShapes,
  comparison: [...weighing, ...weighing, ...commonShapes],
  review: [...weighing, ...commonShapes],
  landing_page: commonShapes,
};

/** The kinds of sentences of one paragraph, in an order that reads well. */
export function paragraphShape(writer: PhraseWriter, manner: Manner): Shape {
  return writer.random.pick(shapesOf[manner]);
}

/** A sub-heading with a list. */
export function rememberList(writer: PhraseWriter): string {
  const title = writer.random.pick(['Worth remembering', 'A short checklist', 'Before you go on']);
  return `<h3>${title}</h3>\n${list(writer, listItems, 4)}`;
}

/** Numbered steps. */
export function stepList(writer: PhraseWriter): string {
  const items = inOrder(writer, steps, 5).map(
    ([name, text]) => `<li><strong>${name}.</strong> ${escapeHtml(writer.fill(text))}</li>`,
  );
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

/** A small table of what to look at. */
export function criteriaTable(writer: PhraseWriter): string {
  const rows = inOrder(writer, criteria, 4).map(
    ([name, reason]) => `<tr><td>${name}</td><td>${escapeHtml(writer.fill(reason))}</td></tr>`,
  );
  const head = '<thead><tr><th>Criterion</th><th>What to look at</th></tr></thead>';
  return `<table>${head}<tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

/** What speaks for it and against it. */
export function prosAndCons(writer: PhraseWriter): string {
  return `<h3>In favour</h3>\n${list(writer, pros, 3)}\n<h3>Against</h3>\n${list(writer, cons, 3)}`;
}

/** A keyword that is a question, with an answer. */
export function questionAndAnswer(writer: PhraseWriter, keyword: string): string {
  writer.beginParagraph();
  const answer = `${writer.sentence(answers)} ${writer.sentence(advice)}`;
  return `<h3>${escapeHtml(capitalise(keyword))}?</h3>\n<p>${escapeHtml(answer)}</p>`;
}

function list(writer: PhraseWriter, bank: readonly string[], count: number): string {
  writer.beginParagraph();
  const items = Array.from(
    { length: count },
    () => `<li>${escapeHtml(writer.sentence(bank))}</li>`,
  );
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

/** Some of a bank, in the bank's own order: steps follow each other. */
function inOrder<Item>(writer: PhraseWriter, bank: readonly Item[], count: number): Item[] {
  const chosen = new Set(writer.random.shuffle(bank).slice(0, count));
  return bank.filter((item) => chosen.has(item));
}
