import { describeImages } from './describe-images.ts';
import { keepAllowedHtml } from './html-allow-list.ts';
import { loadHtml } from './load-html.ts';
import { normaliseHeadings, removeEmptySections } from './normalise-headings.ts';
import { removeEmptyElements, repairStructure, serialiseBlocks } from './repair-structure.ts';
import { toBodyHtml } from './to-html.ts';

/** What no database, feed or XML file takes; tab and line breaks are none of them. */
const controls = /(?![\t\n\r])\p{Cc}/gu;

/** Every repair only takes away or moves up, so a text is at rest after two or three rounds. */
const mostRounds = 8;

/**
 * Untrusted writing (a model's reply, a person's HTML, a pulled post) as HTML that is safe to store, show
 * and publish. Markdown and plain text become HTML; of a whole page the body is kept; what is not on the
 * allow-list goes; links are http(s), mailto or relative; pictures have an alt attribute (see describeImages) and can be seen; headings start
 * at h2 without jumps, the title's h1 is not part of the text; empty paragraphs and sections are removed.
 *
 * Cleaning twice changes nothing. Returns '' when nothing readable is left.
 */
export function cleanHtml(html: string): string {
  // Half a character is none of any file's.
  let current = repair(keepAllowedHtml(toBodyHtml(html.toWellFormed())));
  // What is on the list stays on it: repairing only moves and removes what was let in.
  for (let round = 1; round < mostRounds; round += 1) {
    const next = repair(current);
    if (next === current) break;
    current = next;
  }
  return current;
}

function repair(html: string): string {
  const $ = loadHtml(html);
  // While the title is still there: a picture may be named for it.
  describeImages($);
  repairStructure($);
  removeEmptyElements($);
  normaliseHeadings($);
  removeEmptySections($);
  return serialiseBlocks($).replace(controls, '');
}
