import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { LocalModelMissing } from './local-package.ts';

/** A folder of weights in the layout of transformers.js. */
export interface ModelFolder {
  /** Its own name, which names the model. */
  name: string;
  /** The folder it lies in. */
  parent: string;
  /** How its numbers are kept, in the words of transformers.js. */
  precision: Precision;
}

type Precision = 'fp32' | 'fp16' | 'q8';

/** The file of each precision, the most exact first. */
const files: readonly [name: string, precision: Precision][] = [
  ['model.onnx', 'fp32'],
  ['model_fp16.onnx', 'fp16'],
  ['model_quantized.onnx', 'q8'],
];

const needed = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];

/**
 * Looks whether a folder holds a model.
 *
 * @throws LocalModelMissing naming what it lacks and what to do about it
 */
export function inspectModelFolder(path: string): ModelFolder {
  const folder = resolve(path);
  const has = (name: string) => existsSync(join(folder, name));
  if (!existsSync(folder)) throw new LocalModelMissing(`There is no folder ${path}`);
  const lacking = needed.find((name) => !has(name));
  if (lacking) throw new LocalModelMissing(`${path} holds no model: it has no ${lacking}`);
  const found = files.find(([name]) => has(join('onnx', name)));
  if (found) return { name: basename(folder), parent: dirname(folder), precision: found[1] };
  const expected = 'it has no onnx/model.onnx';
  throw new LocalModelMissing(
    has('model.safetensors')
      ? `${path}: ${expected}, but weights that can be made one; type: node scripts/convert-weights.ts ${path}`
      : `${path} holds no model: ${expected}`,
  );
}
