import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aiFunctions } from '#activities/thinker/function-registry.ts';
import type { AiFunctionContract } from '#contracts/ai/ai-function-contract.ts';
import { aiFunctionContracts } from '#contracts/ai/functions.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { type RunningSandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import { Sandbox } from '#tests/e2e/support/sandbox.ts';
import { completion } from '#tests/providers/ai/chat.ts';
import { answers, startVendorServer } from '#tests/providers/ai/vendor-server.ts';
import { useEngine } from './support/engine.ts';
import { textPlaces, withText } from './support/fill-texts.ts';
import { injectionAttempts } from './support/injection-attempts.ts';

/**
 * The exact request of each function: sample data through the engine to a vendor's HTTP side. A change of a
 * prompt, a schema or the engine shows in the difference of these files; `WRITE_GOLDEN=1` writes them anew.
 */
const folder = new URL('./golden/', import.meta.url);
const isWriting = process.env.WRITE_GOLDEN === '1';
const repeat =
  'WRITE_GOLDEN=1 npx vitest run --project integration tests/activities/thinker/golden';

const engine = useEngine();
function contractOf(name: string): AiFunctionContract {
  const contract = aiFunctionContracts.find((candidate) => candidate.name === name);
  if (!contract) throw new RangeError(`No contract of ${name}`);
  return contract;
}
const goldenFile = (name: string) => new URL(`${name.replaceAll('_', '-')}.json`, folder);

let sandbox: RunningSandbox;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'igny8-golden-'));
  sandbox = await startSandbox({ host: '127.0.0.1', port: 0, dataDirectory: directory });
});
afterAll(async () => {
  await sandbox?.close();
  await rm(directory, { recursive: true, force: true });
});
beforeEach(() => {
  vi.restoreAllMocks();
});

/** Prepares the step of a function with these data in place of rows, and asks once at this address. */
async function askAt(baseUrl: string, functionName: string, data: unknown): Promise<void> {
  const definition = aiFunctions.find(({ name }) => name === functionName);
  if (!definition) throw new RangeError(functionName);
  vi.spyOn(definition, 'load').mockResolvedValue(data);
  const { prepareAiStep, callModel } = await engine.startedAt(baseUrl);
  // What `load` would read is given; whose it is only has to be an id.
  const subject = { taskId: uuidv7() };
  const input = await engine.stepOf(functionName, subject, `golden-${uuidv7()}`);
  const { stepId } = await engine.inTenant(() => prepareAiStep(input));
  const { accountId } = input;
  await engine.inTenant(() => callModel({ accountId, stepId, turn: 0 }));
}

/** The body such a step sends. */
async function bodyOf(functionName: string, data: unknown): Promise<unknown> {
  await using vendor = await startVendorServer(answers(completion({})));
  await askAt(vendor.baseUrl, functionName, data);
  expect(vendor.calls.map(({ path }) => path)).toEqual(['/v1/chat/completions']);
  return vendor.calls[0]?.body;
}

describe.each(aiFunctions)('$name', ({ name }) => {
  const { sampleData, dataSchema } = contractOf(name);

  it('sends exactly what is on record', async () => {
    const body = await bodyOf(name, sampleData);
    if (isWriting) writeFileSync(goldenFile(name), `${JSON.stringify(body, null, 2)}\n`);
    expect(existsSync(goldenFile(name)), `no golden file; type: ${repeat}`).toBe(true);
    const golden: unknown = JSON.parse(readFileSync(goldenFile(name), 'utf8'));
    expect(body, `changed on purpose? ${repeat}`).toEqual(golden);
    // The sandbox takes it, byte for byte.
    const steering = new Sandbox(sandbox.url);
    await steering.reset();
    await askAt(`${sandbox.url}/v1`, name, sampleData);
    const hash = createHash('sha256').update(JSON.stringify(golden)).digest('hex');
    const seen = await steering.requests('/v1/chat/completions', name);
    expect(seen).toMatchObject([{ body_hash: hash, status: 200 }]);
  });

  it('sends nothing else but the data where these are hostile', async () => {
    const attempts = Object.values(injectionAttempts).filter(
      (text) => text.isWellFormed() && !text.includes('\0'),
    );
    const places = textPlaces(dataSchema, sampleData);
    const hostile = withText(sampleData, places, attempts.join('\n'));
    const golden = readFileSync(goldenFile(name), 'utf8');
    expect(withoutData(JSON.stringify(await bodyOf(name, hostile)))).toBe(
      withoutData(JSON.stringify(JSON.parse(golden))),
    );
  });
});

/** A body without what stands between the tags of its data. */
function withoutData(body: string): string {
  return body.replace(/<data>.*<\/data>/s, '<data></data>');
}

it('no file is on record for a function that is gone', () => {
  const recorded = readdirSync(folder);
  expect(recorded.sort()).toEqual(
    aiFunctions.map(({ name }) => `${name.replaceAll('_', '-')}.json`).sort(),
  );
});
