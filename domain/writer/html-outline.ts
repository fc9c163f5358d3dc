import { elementsOf } from './elements-of.ts';
import { parseCleaned } from './parse-cleaned.ts';

interface OutlineHeading {
  /** 2 for h2, 3 for h3 … */
  level: number;
  text: string;
}

/** The headings of an HTML text in order. */
export function htmlOutline(html: string): OutlineHeading[] {
  const $ = parseCleaned(html);
  return elementsOf($, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((heading) => ({
    level: Number(heading.tagName.slice(1)),
    text: $(heading).text().replace(/\s+/gu, ' ').trim(),
  }));
}
