import { beforeEach, describe, expect, it } from 'vitest';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { chatPath } from './support/sandbox.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
let customer: Customer;

beforeEach(async () => {
  customer = await Customer.register(test.platform);
});

interface Answered {
  status: number;
  data: Record<string, unknown>;
}

async function post(path: string, body: object = {}): Promise<Answered> {
  const answer = await customer.ask('POST', path, body);
  return { status: answer.status, data: answer.body.data as Answered['data'] };
}

const integrations = 'system/settings/integrations';

describe('trying things out, on the whole platform', () => {
  it('a prompt: shown with a task, asked once, charged, and its texts are in no history', async () => {
    const [task_id] = await customer.createTasks(1, 'Grinders for travel');
    const asked = {
      prompt_type: 'generate_content',
      prompt_value: 'Write a {{ data.content_type }} for travellers.',
      task_id,
    };
    const preview = await post('system/prompts/preview/', asked);
    expect(preview).toMatchObject({ status: 200, data: { is_sample: false } });
    expect(JSON.stringify(preview.data.messages)).toContain('Grinders for travel, part 1');

    const tried = await post('system/prompts/test/', asked);
    expect(tried).toMatchObject({
      status: 200,
      data: { status: 'completed', verdict: 'fits', provider: 'sandbox', prompt_version: 'trial' },
    });
    expect(tried.data.credits).toBeGreaterThanOrEqual(1);
    const run = await customer.run(String(tried.data.run_id));
    expect(run).toMatchObject({ type: 'tryPrompt', status: 'completed' });
    expect(JSON.stringify(run)).not.toContain('travellers');
    const { body } = await customer.ask('GET', `writer/tasks/${task_id}/`);
    expect(body.data).toMatchObject({ status: 'pending' });
    await expectLedgerToAddUp(test.platform, customer.accountId);
  });

  it('a prompt whose model refuses costs nothing', async () => {
    await test.sandbox.setRules({ match: { path: chatPath }, effect: 'refusal' });
    const tried = await post('system/prompts/test/', { prompt_type: 'generate_ideas' });
    expect(tried.data).toMatchObject({ verdict: 'refused', credits: 0 });
    await expectLedgerToAddUp(test.platform, customer.accountId);
  });

  it('keys of both vendors: a good one, a wrong one, saved and given', async () => {
    const config = { api_key: 'sk-any-key-at-all' };
    for (const vendor of ['openai', 'runware']) {
      const given = await post(`${integrations}/${vendor}/test/`, { config });
      expect(given).toMatchObject({ status: 200, data: { ok: true, is_saved: false, vendor } });
      expect(given.data.is_sandbox).toBe(true);
    }
    await customer.ask('POST', `${integrations}/openai/save/`, { config });
    expect((await post(`${integrations}/openai/test/`)).data).toMatchObject({
      ok: true,
      is_saved: true,
    });
    await test.sandbox.setRules({
      match: { path: '/runware/v1' },
      effect: { status: { code: 401 } },
    });
    const wrong = await post(`${integrations}/runware/test/`, { config });
    expect(wrong).toMatchObject({ status: 200, data: { ok: false } });
    expect(wrong.data.message).toContain('does not accept the API key');
  });

  it('a picture of each vendor, charged as one image', async () => {
    for (const provider of ['openai', 'runware']) {
      const drawn = await post(`${integrations}/image_generation/generate_image/`, {
        prompt: 'A glass of cold brew',
        provider,
        size: '512x512',
      });
      expect(drawn).toMatchObject({
        status: 200,
        data: { status: 'completed', mime: 'image/png', provider: 'sandbox', credits: 5 },
      });
      expect(String(drawn.data.image).slice(0, 26)).toBe('data:image/png;base64,iVBO');
    }
    await expectLedgerToAddUp(test.platform, customer.accountId);
  });
});
