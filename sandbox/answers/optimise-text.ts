import { type CheerioAPI, load } from 'cheerio';
import type { z } from 'zod';
import type { optimizeContentData, optimizeContentOutput } from '#contracts/ai/optimize-content.ts';
import { capitalise, titleCase } from '#sandbox/shared/words.ts';

type Data = z.infer<typeof optimizeContentData>;
type Output = z.infer<typeof optimizeContentOutput>;

/** What an editor would write who has the keyword in mind: the text stays, the keyword stands where it counts. */
export function optimiseText(data: Data): Output {
  const keyword = data.primary_keyword || data.title;
  const $ = load(data.html, null, false);
  const changes = [
    nameInFirstParagraph($, keyword),
    nameInHeading($, keyword),
    ...nameInQuarters($, keyword),
  ].flatMap((change) => change ?? []);
  return {
    html: $.html(),
    meta_title: metaTitle(data, keyword),
    meta_description: metaDescription(data, keyword),
    changes: changes.length > 0 ? changes : ['Wrote the meta texts anew.'],
  };
}

function isNamed(text: string, keyword: string): boolean {
  return text.toLowerCase().includes(keyword.toLowerCase());
}

function nameInFirstParagraph($: CheerioAPI, keyword: string): string | undefined {
  const first = $('p').first();
  if (first.length === 0 || isNamed(first.text(), keyword)) return undefined;
  first.append(` This is what ${keyword} comes down to.`);
  return 'The first paragraph names the keyword.';
}

function nameInHeading($: CheerioAPI, keyword: string): string | undefined {
  const headings = $('h2, h3').toArray();
  const naming = headings.filter((heading) => isNamed($(heading).text(), keyword)).length;
  const unnamed = headings.find((heading) => !isNamed($(heading).text(), keyword));
  // A third of the headings is what scores ask for.
  if (!unnamed || naming >= headings.length / 3) return undefined;
  $(unnamed).append(`: ${titleCase(keyword)}`);
  return 'A heading names the keyword.';
}

/** Sentences that name the keyword in passing, one a quarter of the text. */
const sentences = [
  (keyword: string) => ` Keep ${keyword} in mind here.`,
  (keyword: string) => ` The same holds for ${keyword}.`,
  (keyword: string) => ` With ${keyword} it is no different.`,
  (keyword: string) => ` That is all ${keyword} asks for.`,
];

function nameInQuarters($: CheerioAPI, keyword: string): string[] {
  const paragraphs = $('p').toArray();
  return sentences.flatMap((sentence, quarter) => {
    const from = Math.floor((paragraphs.length * quarter) / sentences.length);
    const to = Math.floor((paragraphs.length * (quarter + 1)) / sentences.length);
    const own = paragraphs.slice(from, to);
    const [first] = own;
    if (!first || own.some((paragraph) => isNamed($(paragraph).text(), keyword))) return [];
    $(first).append(sentence(keyword));
    return [`Part ${quarter + 1} of the text names the keyword.`];
  });
}

function metaTitle({ meta_title: before, title }: Data, keyword: string): string {
  if (isNamed(before, keyword) && before.length >= 30) return before;
  return `${capitalise(titleCase(keyword))}: ${title}`;
}

function metaDescription({ meta_description: before }: Data, keyword: string): string {
  if (isNamed(before, keyword) && before.length >= 120) return before;
  return `What ${keyword} is about, what matters and what does not, told step by step and with examples, so that you can decide and begin today.`;
}
