/** What models that reason aloud put before their answer. */
const thoughts = /^\s*<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/;

/** An answer in a Markdown fence, with or without a sentence before and after it. */
const fenced = /^[^`{[]*```[ \t]*[\w-]*[ \t]*\r?\n([\s\S]*?)\r?\n?[ \t]*```[^`]*$/;

/**
 * The JSON of an answer that was put in a Markdown fence or came after thoughts, as models without structured
 * outputs like to do; every other answer as it is. It is not mended: what is no JSON then is asked for again.
 */
export function answeredJson(answer: string): string {
  const text = answer.replace(/^\uFEFF/, '').replace(thoughts, '');
  return fenced.exec(text)?.[1] ?? text;
}
