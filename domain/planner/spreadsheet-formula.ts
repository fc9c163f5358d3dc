/**
 * Excel, Sheets and LibreOffice run a cell that begins like this; a line break or tab in front does not
 * keep them from it (OWASP, "CSV Injection"). Apostrophes in front are part of the rule so that a cell that
 * looks neutralised already gets one more, and every cell comes back as it was.
 */
const runnable = /^'*[=+\-@\t\r]/;

/** Puts an apostrophe before a cell that a spreadsheet would run; `restoreCell` takes it off again. */
export function neutraliseCell(cell: string): string {
  return runnable.test(cell) ? `'${cell}` : cell;
}

/** Takes off the apostrophe that `neutraliseCell` has put there. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && runnable.test(cell) ? cell.slice(1) : cell;
}
