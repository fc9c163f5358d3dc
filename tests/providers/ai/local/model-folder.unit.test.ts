import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LocalModelMissing, locatePackage } from '#providers/ai/local/local-package.ts';
import { inspectModelFolder } from '#providers/ai/local/model-folder.ts';
import { installFakePackage, wholeModel } from './fake-package.ts';

const { peerDependencies } = z
  .object({ peerDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')));

const fake = installFakePackage();
afterAll(() => fake[Symbol.dispose]());

describe('the folder of a model', () => {
  it('is taken with its most exact numbers', () => {
    const folder = fake.model('both', ...wholeModel, 'onnx/model_quantized.onnx');
    expect(inspectModelFolder(`${folder}/`)).toMatchObject({ name: 'both', precision: 'fp32' });
  });

  it.each([
    ['unfinished', ['config.json', 'onnx/model.onnx'], 'it has no tokenizer.json'],
    ['empty', [], 'There is no folder'],
    ['weightless', wholeModel.slice(0, 3), 'it has no onnx/model.onnx'],
  ])('is refused while %s', (name, files, problem) => {
    const folder = fake.model(name, ...files);
    expect(() => inspectModelFolder(folder)).toThrow(LocalModelMissing);
    expect(() => inspectModelFolder(folder)).toThrow(problem);
  });

  it('says how to make its weights readable', () => {
    const folder = fake.model('torch', ...wholeModel.slice(0, 3), 'model.safetensors');
    expect(() => inspectModelFolder(folder)).toThrow(
      `type: node scripts/convert-weights.ts ${folder}`,
    );
  });
});

describe('the optional package', () => {
  it('is found where it is installed', () => {
    expect(locatePackage(fake.from)).toMatch(/^file:.*transformers\/index\.cjs$/);
  });

  it('is missed with what to type', () => {
    const nowhere = () => locatePackage('/nowhere/package.json');
    expect(nowhere).toThrow(LocalModelMissing);
    const version = peerDependencies['@huggingface/transformers'];
    expect(nowhere).toThrow(
      `type: npm install --no-save --save-prod --ignore-scripts @huggingface/transformers@${version}`,
    );
  });
});
