import { operations } from '#domain/billing/operation-table.ts';
import type { OperationName } from '#domain/billing/operations.ts';
import { countWords } from '#domain/writer/count-words.ts';

/**
 * How much of its operation an answer is: words of its texts where words are charged, else one of the unit.
 * An answer that cannot be used is none, and costs the least there is.
 *
 * @param output as the function's schema has it; null for what does not fit
 */
export function madeAmount(operation: OperationName, output: unknown): number {
  if (output === null) return 0;
  const isByWord = operations[operation].unit.startsWith('words');
  return isByWord ? wordsOf(output) : operations[operation].unitSize;
}

/** Texts that are HTML, wherever they stand in the answer. */
function wordsOf(output: unknown, member = ''): number {
  if (typeof output === 'string') return /html/.test(member) ? countWords(output) : 0;
  if (typeof output !== 'object' || output === null) return 0;
  const parts = Array.isArray(output)
    ? output.map((part: unknown) => wordsOf(part, member))
    : Object.entries(output).map(([name, part]) => wordsOf(part, name));
  return parts.reduce((sum, words) => sum + words, 0);
}
