import { titleLikeness } from '#domain/planner/title-likeness.ts';
import { createTitleReader } from '#domain/planner/title-words.ts';
import type { ArticleCheck } from './article.ts';
import { reported } from './finding.ts';
import { isHeading, textBlocks } from './text-blocks.ts';

/** Headings are worded anew when written: half of the words of the plan have to be found. */
const sameSection = 0.5;

/** Sections that are written without a heading of that name. */
const introduction = /^(?:introduction|intro|einleitung|einführung|introducción)$/iu;
const conclusion =
  /^(?:conclusions?|final thoughts|summary|wrapping up|the bottom line|fazit|zusammenfassung|schluss|schlusswort|conclusión|conclusiones|resumen|en resumen|en conclusion|en résumé|pour conclure)$/iu;

/** More headings than this are no plan; each is held against each of the article's. */
const mostHeadings = 200;

/** Sections of the plan the article has no heading for. */
export const reportMissingSections: ArticleCheck = ({ $, outline }) => {
  const blocks = textBlocks($);
  const headings = blocks.filter(({ element }) => isHeading(element)).slice(0, mostHeadings);
  const read = createTitleReader();
  const written = headings.map(({ text }) => read(text));
  const beginsWithText = blocks[0] !== undefined && !isHeading(blocks[0].element);
  return outline.slice(0, mostHeadings).flatMap((wanted) => {
    const heading = wanted.trim();
    const words = read(heading);
    const isWritten =
      heading === '' ||
      (introduction.test(heading) && beginsWithText) ||
      (conclusion.test(heading) && headings.some(({ text }) => conclusion.test(text))) ||
      written.some(
        (one) => one.key === words.key || titleLikeness(one, words).score >= sameSection,
      );
    return isWritten
      ? []
      : [reported('missing_section', 'A section of the outline is missing.', heading)];
  });
};
