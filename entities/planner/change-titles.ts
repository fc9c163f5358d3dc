/** "1 keyword", "3 keywords" */
export function keywordsInWords(count: number): string {
  return count === 1 ? '1 keyword' : `${count} keywords`;
}

/** How many names a title shows before it counts. */
const mostNames = 3;

/** "A", "B" and 4 more */
export function namesInWords(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map((name) => `"${name}"`);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}
