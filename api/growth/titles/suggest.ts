import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { suggestTitlesBody } from '#contracts/api/growth/titles.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import {
  type SuggestTitlesInput,
  suggestTitlesContract,
} from '#contracts/workflows/growth/suggest-titles.ts';
import { growthKeyword, keywordKey } from '#domain/growth/keyword-text.ts';
import { stableHash } from '#domain/shared/stable-hash.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { TitleSuggestion } from '#entities/growth/title-suggestion.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { startRun } from '#entities/system/start-run.ts';
import { sectorOfRequest } from './sector-of-request.ts';

export const suggestTitles = route(
  {
    method: 'post',
    path: 'growth/titles/suggest/',
    tag: 'Growth',
    throttle: 'growth_ai',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Suggest titles for a keyword',
    description:
      'The result of the run holds `serp_titles` ({title, url}), those of the results page, and `creative_titles` ({title, article_type}). One side that fails leaves the other.',
    body: suggestTitlesBody,
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const { site_id: siteId, sector_id, country = '', article_type, context = '' } = call.body;
    const keyword = growthKeyword(call.body.keyword);
    const started = await call.em.transactional(async (em) => {
      const { id: sectorId } = await sectorOfRequest(em, siteId, sector_id);
      const { credits } = await operationPrice(em, 'title_generation', 1);
      const suggestionId = uuidv7();
      const { accountId } = call.user;
      return startRun<SuggestTitlesInput>(em, starterOf(call), {
        contract: suggestTitlesContract,
        input: { sectorId, keywordHash: stableHash([keywordKey(keyword)]), suggestionId },
        title: `Titles for "${keyword}"`,
        siteId,
        sectorId,
        estimate: credits,
        estimateDetails: { operation: 'title_generation', amount: 1, unit_price: credits },
        take: (inner: EntityManager, runId: string) =>
          inner
            .insert(TitleSuggestion, {
              id: suggestionId,
              accountId,
              siteId,
              sectorId,
              runId,
              keyword,
              country,
              articleType: article_type ?? null,
              context,
            })
            .then(() => undefined),
      });
    });
    return accepted(call, started);
  },
);
