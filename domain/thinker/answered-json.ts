/** What models that reason aloud put before their answer. */
const thoughts = /^\s*<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/;

/** Where a Markdown fence opens, with or without a sentence before it. */
const opening = /^[^`{[]*```[ \t]*(?:[\w-]+[ \t]*)?\r?\n/;

const fence = '```';

/**
 * The JSON of an answer that was put in a Markdown fence or came after thoughts, as models without structured
 * outputs like to do; every other answer as it is. It is not mended: what is no JSON then is asked for again.
 */
export function answeredJson(answer: string): string {
  const text = answer.replace(/^\uFEFF/, '').replace(thoughts, '');
  const from = opening.exec(text)?.[0].length;
  const to = text.lastIndexOf(fence);
  if (from === undefined || to < from || text.includes('`', to + fence.length)) return text;
  return text.slice(from, to).trimEnd();
}
