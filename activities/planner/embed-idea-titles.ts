import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { parseReply } from '#activities/thinker/parse-reply.ts';
import type { EmbedIdeaTitlesInput, IdeaActivities } from '#contracts/activities/ideas.ts';
import { type GenerateIdeasOutput, generateIdeasOutput } from '#contracts/ai/generate-ideas.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { titlesNearCluster } from '#entities/planner/site-titles.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { embedTexts } from './embed-texts.ts';
import { titlesComparedByMeaning } from './ideas/check-titles.ts';
import { tidyTitle } from './ideas/tidy-title.ts';

/**
 * Buys the vectors of the titles a model has proposed and of those they are compared with by meaning, as far
 * as nobody has bought them yet, and notes in the step whose vectors they are. Without a model, or with an
 * answer that cannot be used, there is nothing to do.
 */
export function createEmbedIdeaTitles(
  dependencies: ActivityDependencies,
): IdeaActivities['embedIdeaTitles'] {
  const { orm, embeddingModel } = dependencies;
  return async function embedIdeaTitles(input: EmbedIdeaTitlesInput): Promise<void> {
    if (embeddingModel === null) return;
    const { accountId, runId, stepId } = input;
    const step = await orm.em.findOneOrFail(AiStep, { id: stepId });
    const reply = step.replies[input.turn];
    const parsed = reply && parseReply(generateIdeasOutput, reply);
    if (!parsed?.ok) return;
    const { ideas } = parsed.output as GenerateIdeasOutput;
    const { id: clusterId, siteId } = await orm.em.findOneOrFail(Cluster, {
      id: String(step.subject.clusterId),
    });
    const nearby = { siteId, clusterId, limit: titlesComparedByMeaning };
    const known = await titlesNearCluster(orm.em, nearby);
    const texts = [...ideas.map(({ title }) => tidyTitle(title)), ...known];
    const functionName = 'embed_idea_titles';
    await embedTexts(dependencies, embeddingModel, { accountId, runId, functionName, texts });
    await orm.em.execute(
      `update igny8_ai_steps set subject = subject || jsonb_build_object('embeddingModel', ?::text) where id = ?`,
      [embeddingModel.name, stepId],
    );
  };
}
