/** Rows under a heading, in columns as wide as their widest cell; figures to the right. */
export function renderTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) =>
    Math.max(...all.map((row) => (row[column] ?? '').length)),
  );
  const isFigure = heading.map((_, column) =>
    rows.every((row) => /^[\d.,\s%+-]*$/.test(row[column] ?? '')),
  );
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return isFigure[column] ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('   ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('───');
  return [line(heading), rule, ...rows.map(line)].map((text) => `  ${text}`).join('\n');
}
