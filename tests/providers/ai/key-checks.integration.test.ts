import { describe, expect, it } from 'vitest';
import { createOpenAiKeyCheck } from '#providers/ai/openai/check-key.ts';
import { createRunwareKeyCheck } from '#providers/images/runware/check-key.ts';
import { providerErrorOf, secretKey } from './chat.ts';
import { answers, startVendorServer } from './vendor-server.ts';

const idle = new AbortController().signal;
const models = { object: 'list', data: [{ id: 'gpt-4o-mini', object: 'model' }] };
const connected = { data: [{ taskType: 'authentication', connectionSessionUUID: 'x' }] };

const vendors = {
  openai: { create: createOpenAiKeyCheck, good: models, bad: { error: { message: secretKey } } },
  runware: {
    create: createRunwareKeyCheck,
    good: connected,
    bad: { errors: [{ code: 'invalidApiKey', message: secretKey }] },
  },
};

describe.each(Object.entries(vendors))('%s is asked whether it knows a key', (_name, vendor) => {
  async function check(
    behaviour: Parameters<typeof startVendorServer>[0],
    { key = secretKey, timeoutMs = 5000 } = {},
  ) {
    await using server = await startVendorServer(behaviour);
    const { baseUrl, calls } = server;
    const said = await vendor.create({ baseUrl, timeoutMs })(key, idle);
    return { said, calls };
  }

  it('and says yes, with the key in the header alone', async () => {
    const { said, calls } = await check(answers(vendor.good));
    expect(said).toMatch(/knows the key/);
    expect(calls.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${secretKey}`]);
    expect(calls[0]?.path).not.toContain(secretKey);
  });

  it('and says no, in words without the key', async () => {
    const refused = await providerErrorOf(check(answers(vendor.bad, 401)));
    expect(refused).toMatchObject({ kind: 'authentication', retryable: false });
    expect(refused.message).not.toContain(secretKey);
  });

  it('and is out of order, too slow, or not that vendor at all', async () => {
    expect((await providerErrorOf(check(answers({}, 503)))).kind).toBe('unavailable');
    const silent = () => undefined;
    expect((await providerErrorOf(check(silent, { timeoutMs: 200 }))).kind).toBe('timeout');
    const page = await providerErrorOf(check(answers('<html></html>', 200)));
    expect(page.kind).toBe('unavailable');
  });

  it('but not with something that is no key', async () => {
    const refused = await providerErrorOf(check(answers(vendor.good), { key: 'two words\n' }));
    expect(refused.kind).toBe('authentication');
  });
});
