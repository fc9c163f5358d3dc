/** What would end a header or turn how it is read: controls, line separators, directions of writing. */
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** The text as one line that no header can be made of. */
export function singleLine(text: string): string {
  return text.replace(unfit, ' ').trim();
}
