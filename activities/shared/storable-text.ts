const nul = '\u0000';

/** Whether PostgreSQL takes it in a text or JSON column: no NUL and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes(nul);
}

/** The same text with what no column takes written as JSON would escape it, so that nothing is lost. */
export function toStorable(text: string): string {
  return text
    .replaceAll(nul, String.raw`\u0000`)
    .replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}
