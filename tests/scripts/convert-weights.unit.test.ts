import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { convertWeights } from '#scripts/embedding-weights/convert-weights.ts';
import { readSafetensors } from '#scripts/embedding-weights/safetensors.ts';

const folder = mkdtempSync(join(tmpdir(), 'igny8-weights-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of tensors that all hold the same number. */
function safetensors(tensors: Record<string, number[]>, dtype = 'F32'): Buffer {
  let end = 0;
  const entries = Object.entries(tensors).map(([name, shape]) => {
    const from = end;
    end += 4 * shape.reduce((product, size) => product * size, 1);
    return [name, { dtype, shape, data_offsets: [from, end] }];
  });
  const header = JSON.stringify({ __metadata__: { format: 'pt' }, ...Object.fromEntries(entries) });
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  const numbers = Buffer.from(new Float32Array(end / 4).fill(0.5).buffer);
  return Buffer.concat([length, Buffer.from(header), numbers]);
}

const config = {
  model_type: 'bert',
  hidden_act: 'gelu',
  hidden_size: 4,
  num_attention_heads: 2,
  num_hidden_layers: 1,
  layer_norm_eps: 1e-12,
};

const layer = 'encoder.layer.0';
const weights: Record<string, number[]> = {
  'embeddings.word_embeddings.weight': [10, 4],
  'embeddings.position_embeddings.weight': [8, 4],
  'embeddings.token_type_embeddings.weight': [2, 4],
  ...both('embeddings.LayerNorm', [4], 4),
  ...both(`${layer}.attention.self.query`, [4, 4], 4),
  ...both(`${layer}.attention.self.key`, [4, 4], 4),
  ...both(`${layer}.attention.self.value`, [4, 4], 4),
  ...both(`${layer}.attention.output.dense`, [4, 4], 4),
  ...both(`${layer}.attention.output.LayerNorm`, [4], 4),
  ...both(`${layer}.intermediate.dense`, [6, 4], 6),
  ...both(`${layer}.output.dense`, [4, 6], 4),
  ...both(`${layer}.output.LayerNorm`, [4], 4),
};

function both(name: string, weight: number[], bias: number): Record<string, number[]> {
  return { [`${name}.weight`]: weight, [`${name}.bias`]: [bias] };
}

function given(changes: { config?: object; tensors?: Record<string, number[]>; dtype?: string }) {
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ ...config, ...changes.config }));
  writeFileSync(
    join(folder, 'model.safetensors'),
    safetensors(changes.tensors ?? weights, changes.dtype),
  );
}

beforeEach(() => given({}));

describe('converting weights', () => {
  it('writes a file that holds every weight and the names transformers.js asks for', async () => {
    const file = await convertWeights(folder);
    expect(file).toBe(join(folder, 'onnx', 'model.onnx'));
    const bytes = readFileSync(file);
    const names = ['input_ids', 'attention_mask', 'token_type_ids', 'last_hidden_state'];
    expect(names.filter((name) => bytes.includes(name))).toEqual(names);
    const sizes = Object.values(weights).map((shape) => shape.reduce((one, size) => one * size, 4));
    expect(bytes.length).toBeGreaterThan(sizes.reduce((sum, size) => sum + size, 0));
  });

  it('takes weights whose names begin with the name of the model', async () => {
    const entries = Object.entries(weights).map(([name, shape]) => [`bert.${name}`, shape]);
    given({ tensors: Object.fromEntries(entries) });
    await expect(convertWeights(folder)).resolves.toContain('model.onnx');
  });

  it.each([
    [{ config: { model_type: 'xlm-roberta' } }, 'Only BERT models'],
    [{ config: { hidden_act: 'relu' } }, 'Only BERT models'],
    [{ dtype: 'F16' }, 'embeddings.word_embeddings.weight as 32-bit floats'],
    [{ config: { num_hidden_layers: 2 } }, 'encoder.layer.1.attention.self.query.weight'],
  ])('refuses another kind of model: %o', async (changes, problem) => {
    given(changes);
    await expect(convertWeights(folder)).rejects.toThrow(problem);
  });
});

describe('a safetensors file', () => {
  it('is read by its header', () => {
    const tensor = readSafetensors(safetensors({ a: [1], b: [2, 3] })).get('b');
    expect(tensor?.shape).toEqual([2, 3]);
    expect([...new Float32Array(Uint8Array.from(tensor?.bytes ?? []).buffer)]).toEqual(
      Array.from({ length: 6 }, () => 0.5),
    );
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('PK\u0003\u0004 and so on')],
  ])('is told from %s', (_what, bytes) => {
    expect(() => readSafetensors(bytes)).toThrow('not a safetensors file');
  });
});
