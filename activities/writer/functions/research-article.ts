import type { EntityManager } from '@mikro-orm/postgresql';
import { type AiStepContext, defineAiFunction } from '#activities/thinker/ai-function.ts';
import { savePart } from '#activities/writer/article-parts.ts';
import { earlierReplies } from '#activities/writer/earlier-replies.ts';
import { acceptActions } from '#activities/writer/research/accept-actions.ts';
import { earlierAnswers } from '#activities/writer/research/earlier-answers.ts';
import { researchTokens } from '#activities/writer/research/research-tokens.ts';
import {
  pagesRead,
  type ResearchTurn,
  turnsOf,
  unreadResults,
} from '#activities/writer/research/turns.ts';
import { unansweredOf } from '#activities/writer/research/unanswered.ts';
import { researchArticleContract } from '#contracts/ai/research-article.ts';
import { addressKey } from '#domain/writer/cite-sources.ts';
import { researchLimits } from '#domain/writer/research-limits.ts';
import { livingTask, loadBrief } from './load-brief.ts';

/** One turn of research: the model notes what the pages say and says what to search or read next. */
export const researchArticleFunction = defineAiFunction({
  ...researchArticleContract,
  // Charged once, when the research is done.
  operation: null,
  // Spec: growth.md, research_article.
  defaults: { temperature: 0.7 },

  async load(em, step) {
    const task = await livingTask(em, step.subject.taskId);
    const turns = await turnsOf(em, step.runId);
    const last = turns.at(-1);
    return {
      ...(await loadBrief(em, task, step.runId)),
      turn: turnOf(step) + 1,
      is_last_turn: await isLastTurn(em, step),
      points: turns.flatMap(({ points }) => points),
      results: unreadResults(turns),
      pages_read: pagesRead(turns).map(({ url }) => url),
      pages: (last?.pages ?? []).map(({ url, title, text }) => ({ url, title, text })),
      failures: last ? failuresOf(last) : [],
    };
  },

  earlierReplies,

  estimate: () => 0,

  async save(em, step, { points, actions }) {
    const task = await livingTask(em, step.subject.taskId);
    const turns = await turnsOf(em, step.runId);
    const read = new Set(pagesRead(turns).map(({ url }) => addressKey(url)));
    const kept = points.filter(({ text, url }) => text.trim() !== '' && read.has(addressKey(url)));
    const accepted = (await isLastTurn(em, step)) ? [] : acceptActions(actions, turns);
    const position = turnOf(step);
    const answers = await earlierAnswers(em, task, step.runId, { position, actions: accepted });
    const data = { points: kept, actions: accepted, ...answers };
    await savePart(em, step.runId, task, { kind: 'research', position, data });
    const searches = accepted.filter(({ tool }) => tool === 'search').length;
    const pages = accepted.length - searches;
    const known = kept.length + turns.flatMap(({ points: before }) => before).length;
    return {
      result: { searches, pages, points: known },
      message: `Research, turn ${position + 1}: ${known} point(s) so far; next ${searches} search(es) and ${pages} page(s)`,
      counts: { research_points: known, research_turns: position + 1 },
      amount: null,
      relatedObjectType: 'task',
      relatedObjectId: task.id,
    };
  },
});

/** From 0. */
function turnOf(step: AiStepContext): number {
  return Number(step.subject.turn);
}

/** At a bound of turns, time or cost nothing more is looked up. */
async function isLastTurn(em: EntityManager, step: AiStepContext): Promise<boolean> {
  if (turnOf(step) + 1 >= researchLimits.turns || Number(step.subject.isLate) > 0) return true;
  return (await researchTokens(em, step.runId, step.stepKey)) >= researchLimits.tokens;
}

/** What a tool said, and what it did not say anything to. */
function failuresOf(turn: ResearchTurn): { input: string; reason: string }[] {
  const silent = unansweredOf(turn).map(({ input }) => ({
    input,
    reason: 'There was no answer in time.',
  }));
  return [...turn.failures, ...silent];
}
