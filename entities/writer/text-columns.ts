import { cleanHtml } from '#domain/writer/clean-html.ts';
import { countWords } from '#domain/writer/count-words.ts';
import { truncateMetaDescription, truncateMetaTitle } from '#domain/writer/truncate-meta.ts';
import type { Content } from './content.ts';

/** What of a content is its text, as a person or a model gives it; what is left out stays as it is. */
export interface TextChange {
  title?: string | undefined;
  /** HTML, Markdown or plain text of anybody: it is cleaned. */
  html?: string | undefined;
  metaTitle?: string | undefined;
  metaDescription?: string | undefined;
  primaryKeyword?: string | undefined;
  secondaryKeywords?: string[] | undefined;
}

type Columns = Pick<
  Content,
  | 'title'
  | 'htmlContent'
  | 'wordCount'
  | 'metaTitle'
  | 'metaDescription'
  | 'primaryKeyword'
  | 'secondaryKeywords'
>;

/**
 * A text as it is stored: HTML cleaned and its words counted, meta texts cut to what search results show.
 * What is not given is not among the columns; a title of nothing but spaces is none.
 */
export function textColumns(change: TextChange): Partial<Columns> {
  const { html, metaTitle, metaDescription } = change;
  const title = change.title?.trim();
  const htmlContent = html === undefined ? undefined : cleanHtml(html);
  const columns = {
    title: title === '' ? undefined : title,
    htmlContent,
    wordCount: htmlContent === undefined ? undefined : countWords(htmlContent),
    metaTitle: metaTitle === undefined ? undefined : truncateMetaTitle(metaTitle),
    metaDescription:
      metaDescription === undefined ? undefined : truncateMetaDescription(metaDescription),
    primaryKeyword: change.primaryKeyword?.trim(),
    secondaryKeywords: change.secondaryKeywords?.map((keyword) => keyword.trim()),
  };
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<Columns>;
}
