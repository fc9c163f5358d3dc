import type { ArticleBrief, WrittenText } from '#contracts/ai/article-brief.ts';
import { escapeHtml } from '#sandbox/shared/escape-html.ts';
import { articleBody } from './article-body.ts';
import { countWords } from './count-words.ts';
import { describeText, keywordsOf } from './describe-text.ts';
import { sandboxMarker } from './sandbox-marker.ts';
import { writerOf } from './writer-of.ts';

/** A text around the given title, keywords, outline and attributes, within a tenth of the wanted length. */
export function writeArticle(data: ArticleBrief): WrittenText {
  const keywords = keywordsOf(data);
  const writer = writerOf(data);
  const known = attributeTable(data);
  const words = data.word_count - countWords(`${known}${sandboxMarker}`);
  const body = articleBody(data, { writer, keywords, words });
  return { ...describeText(data), html: `${body}\n${known}${sandboxMarker}` };
}

/** What is known of a product or a service, as it was given. */
function attributeTable({ attributes }: ArticleBrief): string {
  if (attributes.length === 0) return '';
  const rows = attributes.map(
    ({ name, value }) => `<tr><th>${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return `<h2>In figures</h2>\n<table><tbody>\n${rows.join('\n')}\n</tbody></table>\n`;
}
