import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

interface PageElement {
  textContent: string | null;
  innerHTML: string;
  remove(): void;
}

/** What is used of a document here; the libraries' own types are those of a browser, which this is not. */
export interface PageDocument {
  title: string;
  body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** A page as a document; html and body may be left out. */
export function parsePage(html: string): PageDocument {
  const whole = /<html\b/iu.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { document: PageDocument };
  return document;
}

/** The article of a document as HTML; takes the document apart. Null where it finds none. */
export function findArticle(
  document: PageDocument,
): { title?: string | null; content?: string | null } | null {
  const Reader = Readability as unknown as new (
    document: PageDocument,
  ) => { parse(): { title?: string | null; content?: string | null } | null };
  return new Reader(document).parse();
}
