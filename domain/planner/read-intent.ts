import type { KeywordIntent } from './states.ts';

/** Letters (Semrush) and the beginnings that the words share in the languages the tools speak. */
const beginnings: readonly [RegExp, KeywordIntent][] = [
  [/^(?:i$|inform)/, 'informational'],
  [/^(?:n$|navig|nawig)/, 'navigational'],
  [/^(?:c$|commer|comer|kommer|komer)/, 'commercial'],
  [/^(?:t$|trans)/, 'transactional'],
];

/** What Ahrefs lists among the intents and is none. */
const others = /^(?:non|branded|local|unbranded)$/;

/**
 * Reads the intent of a cell; tools list several, the main one first, in words (Ahrefs) or letters (Semrush).
 *
 * @returns null when it names something else than an intent, undefined when it is not understood
 */
export function readIntent(text: string): KeywordIntent | null | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (const word of words) {
    const intent = beginnings.find(([beginning]) => beginning.test(word))?.[1];
    if (intent) return intent;
  }
  return words.length > 0 && words.every((word) => others.test(word)) ? null : undefined;
}
