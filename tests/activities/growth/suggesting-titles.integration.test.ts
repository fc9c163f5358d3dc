import { beforeEach, describe, expect, it } from 'vitest';
import { createFinishTitles } from '#activities/growth/finish-titles.ts';
import { creativeTitlesFunction } from '#activities/growth/functions/creative-titles.ts';
import { createSearchTitles } from '#activities/growth/search-titles.ts';
import { TitleSuggestion } from '#entities/growth/title-suggestion.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
import type { SearchProvider } from '#providers/search/search-provider.ts';
import { fakedVendors } from '#tests/activities/support/faked-vendors.ts';
import { inActivity } from '#tests/activities/support/in-activity.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { balanceOf, ledgerOf } from '#tests/entities/support/read-ledger.ts';
import { startedRun } from '#tests/entities/support/runs.ts';

const database = openDatabase();
let tenant: Tenant;
let runId: string;
let suggestionId: string;
let searches: object[];

beforeEach(async () => {
  tenant = await createTenant(database.orm, { credits: 10 });
  runId = await startedRun(tenant, 1);
  suggestionId = uuidv7();
  searches = [];
  await tenant.transaction((em) =>
    em.insert(TitleSuggestion, {
      ...tenant.place,
      id: suggestionId,
      runId,
      keyword: 'cold brew',
      country: 'us',
    }),
  );
});

const page = (title: string) => ({ title, url: 'https://example.com/', snippet: '' });
const engine: SearchProvider = {
  provider: 'test',
  isSandbox: false,
  name: 'test',
  concurrency: 1,
  async search(asked) {
    searches.push(asked);
    const results = [
      page('Cold Brew &amp; You'),
      page('cold brew & you'),
      page('Brewing \ud83d\u0000'),
    ];
    return { urls: results.map(({ url }) => url), results };
  },
};

const step = () => ({ accountId: tenant.accountId, runId, stage: 'suggest', percent: 50 });
const asActivity = <Result>(work: () => Promise<Result>) =>
  inActivity(`titles/${suggestionId}/1`, () => runInTenant(database.orm, tenant.accountId, work));
const search = (researchSearch: SearchProvider | null) => {
  const work = createSearchTitles(fakedVendors(database.orm, { researchSearch }));
  return asActivity(() => work({ ...step(), suggestionId }));
};
const finish = () => {
  const work = createFinishTitles(fakedVendors(database.orm));
  return asActivity(() => work({ ...step(), suggestionId }));
};
const think = (titles: { title: string; article_type: string }[]) =>
  tenant.transaction((em) =>
    creativeTitlesFunction.save(
      em,
      {
        accountId: tenant.accountId,
        runId,
        stepKey: 'titles',
        subject: { suggestionId },
        now: new Date(),
      },
      { titles },
    ),
  );

describe('titles of the results page', () => {
  it('are asked for once with the country, and kept tidied with their pages', async () => {
    expect(await search(engine)).toEqual({ titles: 2 });
    expect(await search(engine)).toEqual({ titles: 2 });
    expect(searches).toEqual([{ query: 'cold brew', country: 'us' }]);
    const { serpTitles } = await tenant.fork().findOneOrFail(TitleSuggestion, { runId });
    const url = 'https://example.com/';
    expect(serpTitles).toEqual([
      { title: 'Cold Brew & You', url },
      // What no column takes is written out.
      { title: String.raw`Brewing \ud83d\u0000`, url },
    ]);
  });

  it('are none where no engine is configured', async () => {
    expect(await search(null)).toEqual({ titles: 0 });
  });
});

describe('titles a model thinks of', () => {
  it('are kept tidied; of an answer without any nothing is', async () => {
    const saved = await think([
      { title: ' Brew  Cold ', article_type: 'how_to' },
      { title: 'brew cold!', article_type: 'default' },
    ]);
    expect(saved).toMatchObject({ result: { titles: 1 }, amount: null });
    const { creativeTitles } = await tenant.fork().findOneOrFail(TitleSuggestion, { runId });
    expect(creativeTitles).toEqual([{ title: 'Brew Cold', article_type: 'how_to' }]);
    await expect(think([{ title: ' ', article_type: 'default' }])).rejects.toMatchObject({
      type: 'ai_invalid',
    });
  });

  it('are asked for with the site, its language and tone', async () => {
    const data = await tenant.transaction((em) =>
      creativeTitlesFunction.load(em, {
        accountId: tenant.accountId,
        runId,
        stepKey: 'titles',
        subject: { suggestionId },
        now: new Date(),
      }),
    );
    expect(data).toMatchObject({
      site: { name: 'Shop' },
      language: { name: 'english', locale: 'en-US' },
      tone: 'exciting',
      keyword: 'cold brew',
      context: '',
      article_type: null,
      count: 10,
    });
  });
});

describe('the end', () => {
  it('charges 1 credit once, and gives both lists to the run, which keeps them', async () => {
    await search(engine);
    await think([{ title: 'Brew Cold', article_type: 'how_to' }]);
    expect(await finish()).toEqual({ found: 2, proposed: 1 });
    expect(await finish()).toEqual({ found: 2, proposed: 1 });
    expect(await balanceOf(tenant)).toBe(9);
    const settled = (await ledgerOf(tenant)).filter(({ type }) => type === 'settlement');
    expect(settled).toMatchObject([{ amount: -1, description: 'Titles' }]);
    const result = { found: 2, proposed: 1 };
    await tenant.transaction((em) => finishRun(em, { runId, status: 'completed', result }));
    const run = await tenant.fork().findOneOrFail(Run, { id: runId });
    expect(run.result).toEqual({
      ...result,
      keyword: 'cold brew',
      serp_titles: [
        { title: 'Cold Brew & You', url: 'https://example.com/' },
        { title: String.raw`Brewing \ud83d\u0000`, url: 'https://example.com/' },
      ],
      creative_titles: [{ title: 'Brew Cold', article_type: 'how_to' }],
    });
  });

  it('is the same where one side failed: the other list is worth the credit', async () => {
    await search(engine);
    expect(await finish()).toEqual({ found: 2, proposed: 0 });
    expect(await balanceOf(tenant)).toBe(9);
  });
});
