import type { ApiClient } from '#client/create-client.ts';
import type { Schema } from '#client/schemas.ts';
import type { Article } from './article.ts';
import { checkPosts } from './check-posts.ts';
import { importKeywords, makeClusters, makeIdeas } from './plan.ts';
import type { StepTeller } from './step-teller.ts';
import { createAccount, type Destination, type Workplace } from './workplace.ts';
import { makeArticles, readArticles } from './write.ts';

/** What the demo made. */
export interface StoryResult {
  workplace: Workplace;
  imported: Schema<'KeywordImport'>;
  clusters: Schema<'Cluster'>[];
  best: Schema<'Cluster'>;
  ideas: Schema<'ContentIdea'>[];
  articles: Article[];
}

export interface StoryOptions {
  api: ApiClient;
  destination: Destination;
  /** Path of the keyword file. */
  keywordFile: string;
  tell: StepTeller;
}

/**
 * The main job, told through the HTTP API only: an account, a keyword file, clusters, ideas, articles with
 * pictures, published posts, and a look at every post where it was published.
 *
 * @throws LaunchError naming the step that failed
 */
export async function tellStory({
  api,
  destination,
  keywordFile,
  tell,
}: StoryOptions): Promise<StoryResult> {
  const workplace = await tell.step(
    'Register an account with a site, a sector and a destination',
    () => createAccount(api, destination),
  );
  const imported = await tell.step('Import the keywords', () =>
    importKeywords(api, workplace, keywordFile),
  );
  const clusters = await tell.step('Group the keywords into clusters', () =>
    makeClusters(api, workplace, tell),
  );
  const best = bestOf(clusters);
  const ideas = await tell.step(`Find ideas for the best cluster, "${best.name}"`, () =>
    makeIdeas(api, best, tell),
  );
  const taskIds = await tell.step('Write, illustrate and publish the articles', () =>
    makeArticles(api, ideas, tell),
  );
  const articles = await tell.step('Read every post back from its address', async () => {
    const made = await readArticles(api, workplace, taskIds);
    await checkPosts(made);
    return made;
  });
  return { workplace, imported, clusters, best, ideas, articles };
}

/** The cluster most searched for; clusters that are switched off do not count. */
function bestOf(clusters: StoryResult['clusters']): StoryResult['best'] {
  const [best] = clusters
    .filter((cluster) => !cluster.disabled)
    .toSorted((a, b) => b.volume - a.volume);
  if (!best) throw new Error('There is no cluster to write about');
  return best;
}
