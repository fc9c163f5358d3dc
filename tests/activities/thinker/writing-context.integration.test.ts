import { beforeEach, describe, expect, it } from 'vitest';
import { writingContext } from '#activities/shared/writing-context.ts';
import { writingContextData } from '#contracts/ai/writing-context.ts';
import { Site } from '#entities/identity/site.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Run } from '#entities/system/run.ts';
import { AuthorProfile } from '#entities/thinker/author-profile.ts';
import { Strategy } from '#entities/thinker/strategy.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';

const database = openDatabase();
let tenant: Tenant;
let runId: string;

beforeEach(async () => {
  tenant = await createTenant(database.orm, { credits: 100 });
  runId = await startedRun(tenant);
});

async function context(authorProfileId: string | null = null, functionName = 'generate_content') {
  const { siteId, sectorId } = tenant;
  const asked = { siteId, sectorId, authorProfileId, functionName, runId };
  return writingContextData.parse(await tenant.transaction((em) => writingContext(em, asked)));
}

const saveSettings = (settings: Record<string, unknown>) =>
  tenant.transaction((em) => em.nativeUpdate(Site, { id: tenant.siteId }, { settings }));

describe('the settings a text is written by', () => {
  it('are the defaults where nobody chose', async () => {
    await tenant.transaction((em) => em.nativeUpdate(Run, { id: runId }, { writingSettings: {} }));
    expect(await context()).toMatchObject({
      ...{ site: { name: 'Shop', industry: 'general' }, author: null, strategy: null },
      ...{ language: { name: 'english', locale: 'en-US' }, tone: 'exciting', tone_scale: null },
      limits: { max_internal_links: 5, max_external_links: 2 },
      image: { source: 'none', style: 'illustration', format: 'png' },
    });
  });

  it('are those of the run, whatever has become of them since', async () => {
    const writingSettings = { tone_of_voice: 'calm', max_external_links: 0 };
    await tenant.transaction((em) => em.nativeUpdate(Run, { id: runId }, { writingSettings }));
    await saveSettings({ tone_of_voice: 'loud' });
    expect(await context()).toMatchObject({
      tone: 'calm',
      limits: { max_internal_links: 5, max_external_links: 0 },
    });
  });

  it("are the site's for a run from before runs kept them", async () => {
    const none = { writingSettings: null };
    await tenant.transaction((em) => em.nativeUpdate(Run, { id: runId }, none));
    await saveSettings({ tone_of_voice: 'loud', tone_scale: 9 });
    expect(await context()).toMatchObject({ tone: 'loud', tone_scale: 9 });
  });
});

describe('the author', () => {
  async function author(values: Partial<AuthorProfile> = {}) {
    const id = uuidv7();
    const { accountId } = tenant;
    const row = { id, accountId, name: 'Ada', tone: 'dry', writingSamples: ['A.'], ...values };
    await tenant.transaction((em) => em.insert(AuthorProfile, row));
    return id;
  }

  it('is told with samples, and their tone wins', async () => {
    expect(await context(await author())).toMatchObject({
      tone: 'dry',
      author: { name: 'Ada', tone: 'dry', writing_samples: ['A.'] },
    });
  });

  it("without a tone of their own writes in the site's", async () => {
    expect(await context(await author({ tone: '' }))).toMatchObject({ tone: 'exciting' });
  });

  it('who was removed meanwhile is nobody', async () => {
    const id = await author({ deletedAt: new Date() });
    expect(await context(id)).toMatchObject({ author: null, tone: 'exciting' });
  });
});

describe('the strategy', () => {
  async function strategies(...rows: Partial<Strategy>[]) {
    const { accountId } = tenant;
    for (const values of rows) {
      const row = { accountId, name: 'Any', sectionLogic: [], ...values };
      await tenant.transaction((em) => em.insert(Strategy, row));
    }
  }
  const name = async (functionName?: string) => (await context(null, functionName)).strategy?.name;

  it("is the sector's before the site's before the account's", async () => {
    const { siteId, sectorId } = tenant;
    await strategies({ name: 'account' });
    expect(await name()).toBe('account');
    await strategies({ name: 'site', siteId });
    expect(await name()).toBe('site');
    await strategies({ name: 'sector', siteId, sectorId }, { name: 'site again', siteId });
    expect(await name()).toBe('sector');
  });

  it('is an active and living one, for this prompt', async () => {
    const { siteId } = tenant;
    await strategies(
      { name: 'for all' },
      { name: 'titles only', siteId, promptTypes: ['creative_titles'] },
      { name: 'off', siteId, isActive: false },
      { name: 'gone', siteId, deletedAt: new Date() },
    );
    expect(await name('generate_content')).toBe('for all');
    expect(await name('creative_titles')).toBe('titles only');
  });

  it('brings its section logic', async () => {
    const sectionLogic = [
      { heading: 'Answer', guidance: 'First.', share: 0.2 },
      { heading: 'Why', guidance: 'Then.' },
    ];
    await strategies({ sectionLogic });
    expect((await context()).strategy?.section_logic).toEqual([
      { heading: 'Answer', guidance: 'First.', share: 0.2 },
      { heading: 'Why', guidance: 'Then.', share: null },
    ]);
  });
});
