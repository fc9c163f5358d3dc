import {
  type SuggestTitlesInput,
  suggestTitlesContract,
} from '#contracts/workflows/growth/suggest-titles.ts';
import { autoClusterContract } from '#contracts/workflows/planner/auto-cluster.ts';
import { generateIdeasContract } from '#contracts/workflows/planner/generate-ideas.ts';
import { stableHash } from '#domain/shared/stable-hash.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { TitleSuggestion } from '#entities/growth/title-suggestion.ts';
import { Sector } from '#entities/identity/sector.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { clusteringStart } from '#entities/planner/clustering-start.ts';
import { ideasStarts } from '#entities/planner/ideas-starts.ts';
import { chooseKeywords } from '#entities/planner/propose-clustering.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { inputOf } from '../input-of.ts';
import type { RunStart } from '../start-run.ts';
import { orGone, type Retry } from './retry.ts';

/** The keywords of its proposal that are in no cluster yet: what was saved stays and is paid for. */
export const autoClusterRetry: Retry = {
  kind: 'start',
  async start(em, run) {
    const { selectionKey } = inputOf(autoClusterContract, run);
    const proposal = orGone(
      await em.findOne(ClusterProposal, { runId: run.id }, { populate: ['*'] }),
      'choice of keywords',
    );
    const sector = await em.findOneOrFail(Sector, { id: proposal.sectorId });
    const { selection, settings, isPreview } = proposal;
    const includeClustered = selection.includeClustered ?? false;
    const keywordIds = await chooseKeywords(em, sector, {
      ids: proposal.keywordIds,
      includeClustered,
    });
    return clusteringStart(em, {
      sector,
      keywordIds,
      selectionKey: selectionKey ?? stableHash(proposal.keywordIds),
      selection,
      settings,
      isPreview,
    });
  },
};

export const generateIdeasRetry: Retry = {
  kind: 'start',
  async start(em, run) {
    const { clusterId, count } = inputOf(generateIdeasContract, run);
    const cluster = orGone(
      await em.findOne(Cluster, { id: clusterId, deletedAt: null }),
      'cluster',
    );
    const [start] = await ideasStarts(em, [cluster], count);
    return orGone(start, 'cluster');
  },
};

/** Asked anew, with a row of its own: the titles of the run before stay with it. */
export const suggestTitlesRetry: Retry = {
  kind: 'start',
  async start(em, run): Promise<RunStart<SuggestTitlesInput>> {
    const { sectorId, keywordHash } = inputOf(suggestTitlesContract, run);
    const asked = orGone(await em.findOne(TitleSuggestion, { runId: run.id }), 'keyword');
    const { accountId, siteId, keyword, country, articleType, context } = asked;
    const { credits } = await operationPrice(em, 'title_generation', 1);
    const suggestionId = uuidv7();
    return {
      contract: suggestTitlesContract,
      input: { sectorId, keywordHash, suggestionId },
      title: run.title,
      siteId,
      sectorId,
      estimate: credits,
      estimateDetails: { operation: 'title_generation', amount: 1, unit_price: credits },
      async take(inner, runId) {
        const row = { accountId, siteId, sectorId, keyword, country, articleType, context };
        await inner.insert(TitleSuggestion, { id: suggestionId, runId, ...row });
      },
    };
  },
};
