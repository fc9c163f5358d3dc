import type { EntityManager } from '@mikro-orm/postgresql';

/** What the turns of a run's research have used, in and out, without the step that asks. */
export async function researchTokens(
  em: EntityManager,
  runId: string,
  exceptStepKey: string,
): Promise<number> {
  const [row] = await em.execute<{ tokens: number }[]>(
    `select coalesce(sum((reply ->> 'tokensIn')::int + (reply ->> 'tokensOut')::int), 0)::int as tokens
     from igny8_ai_steps step, jsonb_array_elements(step.replies) reply
     where step.run_id = ? and step.function_name = 'research_article' and step.subject ->> 'stepKey' <> ?`,
    [runId, exceptStepKey],
  );
  return row?.tokens ?? 0;
}
