/** Text without the spaces around it, at most so long in UTF-16 units, with no half of a character at its end. */
export function cutText(text: string, length: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= length) return trimmed;
  return trimmed
    .slice(0, length)
    .replace(/\p{Surrogate}$/u, '')
    .trim();
}
