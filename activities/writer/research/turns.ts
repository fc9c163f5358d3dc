import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { partsOf } from '#activities/writer/article-parts.ts';
import { researchArticleOutput } from '#contracts/ai/research-article.ts';
import { addressKey } from '#domain/writer/cite-sources.ts';

/** A search result as it is kept. */
const foundPage = z.object({
  query: z.string(),
  url: z.string(),
  title: z.string(),
  snippet: z.string(),
});

/** A page as it was read; `asked` is the address of the result, `url` where it led to. */
const readPage = z.object({
  asked: z.string(),
  url: z.string(),
  title: z.string(),
  text: z.string(),
});

const failure = z.object({ input: z.string(), reason: z.string() });

/** One turn of research: what the model found and asked for, and what the tools answered. */
const researchTurn = researchArticleOutput.extend({
  results: z.array(foundPage).default([]),
  pages: z.array(readPage).default([]),
  failures: z.array(failure).default([]),
});

export type ResearchTurn = z.infer<typeof researchTurn>;
export type ResearchAction = ResearchTurn['actions'][number];

/** What tools may add to a turn. */
export type ResearchAnswers = Pick<ResearchTurn, 'results' | 'pages' | 'failures'>;

/** Results a model is shown at once: what it has not read of the latest searches. */
const mostResults = 30;

export function readTurn(data: unknown): ResearchTurn {
  return researchTurn.parse(data);
}

/** The turns of a run so far, in their order. */
export async function turnsOf(em: EntityManager, runId: string): Promise<ResearchTurn[]> {
  const parts = await partsOf(em, runId, 'research');
  return parts.map(({ data }) => readTurn(data));
}

/** The pages read so far, each once. */
export function pagesRead(turns: readonly ResearchTurn[]): ResearchTurn['pages'] {
  const byUrl = new Map(
    turns.flatMap(({ pages }) => pages).map((page) => [addressKey(page.url), page]),
  );
  return [...byUrl.values()];
}

/** What searches have shown and nobody has read or tried to read, each once, the latest first. */
export function unreadResults(turns: readonly ResearchTurn[]): ResearchTurn['results'] {
  const tried = new Set(
    turns.flatMap(({ actions, pages }) => [
      ...actions.map(({ input }) => addressKey(input)),
      ...pages.map(({ url }) => addressKey(url)),
    ]),
  );
  const latest = turns.toReversed().flatMap(({ results }) => results);
  const byUrl = new Map(latest.toReversed().map((result) => [addressKey(result.url), result]));
  return latest
    .filter((result) => byUrl.get(addressKey(result.url)) === result)
    .filter(({ url }) => !tried.has(addressKey(url)))
    .slice(0, mostResults);
}
