import type { z } from 'zod';
import type { researchArticleData, researchArticleOutput } from '#contracts/ai/research-article.ts';
import { topicWordsOf } from '#sandbox/shared/words.ts';

type Data = z.infer<typeof researchArticleData>;
type Output = z.infer<typeof researchArticleOutput>;

const pagesATurn = 3;
const enoughPages = 5;
const pointsAPage = 3;

/** Searches first, then reads what was found, notes every sentence with a figure, and ends when it has enough. */
export function researchTurn(data: Data): Output {
  const points = data.pages.flatMap(({ url, text }) =>
    sentencesWithFigures(text)
      .slice(0, pointsAPage)
      .map((sentence) => ({ text: sentence, url })),
  );
  return { points, actions: data.is_last_turn ? [] : nextActions(data) };
}

function nextActions(data: Data): Output['actions'] {
  if (data.turn === 1) {
    return queriesOf(data).map((input) => ({ tool: 'search' as const, input }));
  }
  const missing = Math.min(pagesATurn, enoughPages - data.pages_read.length);
  if (missing <= 0) return [];
  return data.results
    .slice(0, missing)
    .map(({ url }) => ({ tool: 'read_page' as const, input: url }));
}

/** The first two keywords, or what the title is about. */
function queriesOf({ title, keywords }: Data): string[] {
  const subject = topicWordsOf(title).slice(0, 4).join(' ') || title;
  return keywords.length > 0 ? keywords.slice(0, 2) : [subject];
}

function sentencesWithFigures(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n/)
    .filter((sentence) => /\d/.test(sentence) && sentence.length > 40 && sentence.length < 300);
}
