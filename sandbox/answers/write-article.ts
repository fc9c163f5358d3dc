import type { z } from 'zod';
import type { generateContentData, generateContentOutput } from '#contracts/ai/generate-content.ts';
import { escapeHtml } from '#sandbox/shared/escape-html.ts';
import { capitalise, titleCase, wordsOf } from '#sandbox/shared/words.ts';
import { PhraseWriter } from './phrase-writer.ts';
import { headingsFor } from './section-headings.ts';
import {
  closing,
  introduction,
  listSection,
  plainParagraph,
  tableSection,
} from './section-parts.ts';

type Data = z.infer<typeof generateContentData>;
type Output = z.infer<typeof generateContentOutput>;

const marker =
  '<p><em>Sandbox text, assembled without a language model. Connect a provider for real articles.</em></p>';

/** An article around the given title, keywords and outline, within a tenth of the wanted length. */
export function writeArticle(data: Data): Output {
  const keywords = data.keywords.length > 0 ? data.keywords : [data.title.toLowerCase()];
  const [primary = data.title] = keywords;
  const writer = new PhraseWriter(data.title, keywords);
  const html = assemble(data, writer, keywords);
  return {
    title: data.title,
    html,
    meta_title: cut(data.title, 60),
    meta_description: cut(
      `${capitalise(primary)} explained: ${data.description || data.title}`,
      160,
    ),
    primary_keyword: primary,
    secondary_keywords: keywords.slice(1, 6),
    tags: keywords.slice(0, 4),
    categories: [data.cluster ? titleCase(data.cluster) : titleCase(primary)],
  };
}

function assemble(data: Data, writer: PhraseWriter, keywords: string[]): string {
  const headings = headingsFor(data, writer.random, keywords);
  const budget = data.word_count - countWords(marker);
  const start = introduction(writer, keywords[0] ?? data.title);
  const end = closing(writer);
  const each = (budget - countWords(start) - countWords(end)) / headings.length;
  const sections: string[] = [];
  let written = countWords(start) + countWords(end);
  for (const [index, heading] of headings.entries()) {
    const section = writeSection(
      writer,
      heading,
      index,
      each * (index + 1) + countWords(start) + countWords(end) - written,
    );
    written += countWords(section);
    sections.push(section);
  }
  return [start, ...sections, end, marker].join('\n');
}

/** A section of about so many words: special parts first, then paragraphs until it is full. */
function writeSection(writer: PhraseWriter, heading: string, index: number, words: number): string {
  const parts = [`<h2>${escapeHtml(heading)}</h2>`, plainParagraph(writer)];
  if (index % 3 === 1 && words > 120) parts.push(listSection(writer));
  if (index % 4 === 2 && words > 160) parts.push(tableSection(writer));
  while (countWords(parts.join(' ')) < words - 20) parts.push(plainParagraph(writer));
  return parts.join('\n');
}

function countWords(html: string): number {
  return wordsOf(html.replace(/<[^>]+>/g, ' ')).length;
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, text.lastIndexOf(' ', length)).replace(/[\s,:;–-]+$/, '');
}
