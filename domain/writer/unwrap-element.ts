import type { CheerioAPI } from 'cheerio';
import type { AnyNode } from 'domhandler';

/** Puts what is inside an element in its place. */
export function unwrapElement($: CheerioAPI, element: AnyNode): void {
  const contents = $(element).contents();
  // Replaced by nothing, cheerio leaves its neighbours pointing at what is not there.
  if (contents.length === 0) $(element).remove();
  else $(element).replaceWith(contents);
}
