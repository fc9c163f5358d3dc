import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { ResearchTurnInput } from '#contracts/activities/research.ts';
import { ArticlePart } from '#entities/writer/article-part.ts';
import { type ResearchAction, type ResearchAnswers, readTurn } from './turns.ts';
import { unansweredOf } from './unanswered.ts';

/** What a turn asked of one tool and has no answer to yet. */
export async function openActions(
  { orm }: Pick<ActivityDependencies, 'orm'>,
  { runId, turn }: ResearchTurnInput,
  tool: ResearchAction['tool'],
): Promise<ResearchAction[]> {
  const part = await orm.em
    .fork()
    .findOneOrFail(ArticlePart, { runId, kind: 'research', position: turn });
  return unansweredOf(readTurn(part.data)).filter((action) => action.tool === tool);
}

/** Adds an answer as it comes: an attempt after a crash asks for the rest only. Both tools add at once. */
export async function addAnswers(
  { orm }: Pick<ActivityDependencies, 'orm'>,
  { runId, turn }: ResearchTurnInput,
  answers: Partial<ResearchAnswers>,
): Promise<void> {
  const { results = [], pages = [], failures = [] } = answers;
  await orm.em.transactional((em) =>
    em.execute(
      `update igny8_article_parts set data = data || jsonb_build_object(
         'results', (data -> 'results') || ?::jsonb,
         'pages', (data -> 'pages') || ?::jsonb,
         'failures', (data -> 'failures') || ?::jsonb)
       where run_id = ? and kind = 'research' and position = ?`,
      [JSON.stringify(results), JSON.stringify(pages), JSON.stringify(failures), runId, turn],
    ),
  );
}
