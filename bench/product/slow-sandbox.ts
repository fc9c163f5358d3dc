import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTextModels, type TextModels } from '#activities/thinker/text-models.ts';
import { createOpenAiTextVendor } from '#providers/ai/openai/text-vendor.ts';
import { freePort } from '#tests/setup/free-port.ts';
import type { BenchContext } from '../harness/measure.ts';
import { startNodeProcess } from '../servers/node-process.ts';

const timeoutMs = 30_000;

/**
 * The models of the sandbox, a process of its own, reached over HTTP by the product's own code; each of its
 * answers takes this long.
 */
export async function slowSandboxModels(
  context: BenchContext,
  delayMilliseconds: number,
): Promise<TextModels> {
  const folder = await mkdtemp(join(tmpdir(), 'igny8-bench-sandbox-'));
  context.defer(() => rm(folder, { recursive: true, force: true }));
  const environment = {
    DATA_DIR: folder,
    SANDBOX_SMTP_PORT: String(await freePort()),
    LOG_LEVEL: 'error',
  };
  const origin = await startNodeProcess(
    context,
    'sandbox/main.ts',
    '/',
    environment,
    'SANDBOX_PORT',
  );
  const rules = [{ match: { path: '/v1/chat' }, effect: { delay_ms: delayMilliseconds } }];
  const set = await fetch(`${origin}/sandbox/knobs`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules }),
  });
  if (!set.ok) throw new Error(`The sandbox refused its rules: ${await set.text()}`);
  return createTextModels({
    vendor: createOpenAiTextVendor({
      baseUrl: `${origin}/v1`,
      timeoutMs,
      structuredOutputs: 'auto',
      sandboxUrl: origin,
    }),
    platformKeys: ['sandbox'],
    platformModels: ['sandbox-text'],
    decrypt: (text) => text,
  });
}
