/** Cells of a record, and where the next record begins; or why it cannot be told. */
export type QuotedRecord = { cells: string[]; end: number } | 'incomplete' | 'broken';

type QuotedCell = { value: string; end: number } | 'incomplete' | 'broken';

/** From the opening mark to behind the closing one; a doubled mark is a mark of the text. */
function readQuotedCell(text: string, opening: number, isLast: boolean): QuotedCell {
  let value = '';
  let from = opening + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) return isLast ? 'broken' : 'incomplete';
    if (mark + 1 === text.length && !isLast) return 'incomplete';
    value += text.slice(from, mark);
    if (text[mark + 1] !== '"') return { value, end: mark + 1 };
    value += '"';
    from = mark + 2;
  }
}

/** Sign by sign: a search for the next delimiter would run through the whole text where there is none. */
function endOfPlainCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
  return text[at] === '\n' && text[at - 1] === '\r' && at > from ? at - 1 : at;
}

function behindSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

/** Length of the line break at this place, 0 where there is none. */
function breakAt(text: string, at: number): number {
  if (text[at] === '\n') return 1;
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 0;
}

/**
 * Reads a record in which quotation marks stand, as RFC 4180 says; spaces around the marks are allowed.
 *
 * @returns `incomplete` when it may go on in the text to come, `broken` when a mark is not closed or text
 *   follows the one that closes
 */
export function readQuotedRecord(
  text: string,
  start: number,
  delimiter: string,
  isLast: boolean,
): QuotedRecord {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const opening = behindSpaces(text, at);
    if (text[opening] === '"') {
      const cell = readQuotedCell(text, opening, isLast);
      if (typeof cell === 'string') return cell;
      cells.push(cell.value);
      at = behindSpaces(text, cell.end);
    } else {
      const end = endOfPlainCell(text, at, delimiter);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    const lineBreak = breakAt(text, at);
    if (lineBreak > 0) return { cells, end: at + lineBreak };
    const isAtEnd = at === text.length || (text[at] === '\r' && at + 1 === text.length);
    if (!isAtEnd) return 'broken';
    return isLast ? { cells, end: text.length } : 'incomplete';
  }
}
