import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

const site = () => `auth/sites/${tenant.siteId}/`;

describe('settings of a site', () => {
  const settings = async (given: object) =>
    (await tenant.patch(site(), { settings: given }).expect(200)).body.data.settings;

  it('are those of the specification until somebody changes them', async () => {
    const { body } = await tenant.get(site()).expect(200);
    expect(body.data.settings).toMatchObject({
      auto_link: false,
      keyword_strategy: 'cpc',
      tone_of_voice: 'exciting',
      tone_scale: null,
      language: { name: 'english', locale: 'en-US' },
      image_source: 'none',
      max_internal_links: 5,
      max_external_links: 2,
      external_link_rel: 'no-follow',
      glossary_links: 'off',
      publishing: { remote_status: 'publish', auto_publish: false, below_minimum: 'warn' },
    });
  });

  it('are given in parts, and put back by null', async () => {
    await settings({ tone_of_voice: 'calm', publishing: { minimum_score: 70 } });
    const after = await settings({ max_internal_links: 9, publishing: { image_required: true } });
    expect(after).toMatchObject({
      tone_of_voice: 'calm',
      max_internal_links: 9,
      publishing: { minimum_score: 70, image_required: true, remote_status: 'publish' },
    });
    const back = await settings({ tone_of_voice: null, publishing: { minimum_score: null } });
    expect(back).toMatchObject({
      tone_of_voice: 'exciting',
      publishing: { minimum_score: null, image_required: true },
    });
    expect((await settings({ publishing: null })).publishing.image_required).toBe(false);
  });

  it('say how long a pipeline waits for a word, and what silence means', async () => {
    const after = await settings({
      review: { time_out_seconds: 3600, time_out_outcome: 'reject' },
    });
    expect(after.review).toEqual({
      remind_after_seconds: [86_400, 259_200],
      time_out_seconds: 3600,
      time_out_outcome: 'reject',
      hold_seconds: null,
    });
    expect((await settings({ review: { time_out_outcome: null } })).review).toMatchObject({
      time_out_seconds: 3600,
      time_out_outcome: 'wait',
    });
    expect((await settings({ review: null })).review.time_out_seconds).toBeNull();
  });

  it('are taken as GET gave them', async () => {
    await settings({ language: { name: 'norwegian', locale: 'nb-NO' }, auto_link: true });
    const { body } = await tenant.get(site()).expect(200);
    const { body: put } = await tenant.put(site(), body.data).expect(200);
    expect(put.data.settings).toEqual(body.data.settings);
  });

  it.each([
    [{ colour: 'red' }, 'settings.colour'],
    [{ max_internal_links: 21 }, 'settings.max_internal_links'],
    [{ max_external_links: -1 }, 'settings.max_external_links'],
    [{ tone_scale: 11 }, 'settings.tone_scale'],
    [{ tone_of_voice: 'x'.repeat(61) }, 'settings.tone_of_voice'],
    [{ article_context: 'x'.repeat(5001) }, 'settings.article_context'],
    [{ keyword_strategy: 'luck' }, 'settings.keyword_strategy'],
    [{ language: { name: 'english', locale: 'english' } }, 'settings.language.locale'],
    [{ target_score: 101 }, 'settings.target_score'],
    [{ publishing: { colour: 'red' } }, 'settings.publishing.colour'],
    [{ publishing: { remote_status: 'later' } }, 'settings.publishing.remote_status'],
    [{ review: { time_out_seconds: 1 } }, 'settings.review.time_out_seconds'],
    [{ review: { time_out_outcome: 'publish' } }, 'settings.review.time_out_outcome'],
  ])('refuse %o', async (given, field) => {
    const { body } = await tenant.patch(site(), { settings: given }).expect(400);
    expect(Object.keys(body.errors)).toEqual([field]);
  });

  it('point only at integrations of the site', async () => {
    const wordpress = (site_id: string) =>
      tenant.post('integration/integrations/', {
        site_id,
        platform: 'wordpress',
        config: { site_url: 'https://blog.example', username: 'mara' },
        credentials: { application_password: 'abcd efgh ijkl mnop' },
      });
    const { body: second } = await tenant.post('auth/sites/', { name: 'Second' }).expect(201);
    const { body: own } = await wordpress(tenant.siteId).expect(201);
    const { body: other } = await wordpress(second.data.id).expect(201);
    await settings({ publishing: { destinations: [own.data.id] } });
    const strange = { publishing: { destinations: [own.data.id, other.data.id] } };
    const { body } = await tenant.patch(site(), { settings: strange }).expect(422);
    expect(body.errors.settings).toEqual([
      'publishing.destinations: Unknown integration of this site',
    ]);
  });
});
