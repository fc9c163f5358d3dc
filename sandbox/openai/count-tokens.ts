/** Tokens a text would roughly take: about four characters each in English (OpenAI's own rule of thumb). */
export function countTokens(text: string): number {
  return Math.ceil(text.length / 4);
}
