import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Stands in the place of transformers.js: a vector tells how many texts came at once, whether all that keeps the
 * library from the network was set, and how long the text is. Some texts make it fail.
 */
const library = `
exports.env = {};
exports.pipeline = async (task, model, options) => {
  if (model === 'broken') throw new Error('Protobuf parsing failed.');
  const offline = options.local_files_only === true && exports.env.allowRemoteModels === false;
  const isRight = task === 'feature-extraction' && options.dtype === 'fp32' && options.device === 'cpu';
  return async (texts, { pooling, normalize }) => {
    if (texts.includes('refuse this')) throw new Error('The text cannot be read.');
    if (texts.includes('end the thread')) process.exit(3);
    const isMean = pooling === 'mean' && normalize === true;
    const set = offline && isRight && isMean ? 1 : 0;
    return { data: Float32Array.from(texts.flatMap((text) => [texts.length, set, text.length])), dims: [texts.length, 3] };
  };
};
`;

interface FakeInstallation extends Disposable {
  /** A file of the project that has the package. */
  from: string;
  /** Makes the folder of a model out of (empty) files. */
  model(name: string, ...files: string[]): string;
}

export const wholeModel = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model.onnx',
];

export function installFakePackage(): FakeInstallation {
  const root = mkdtempSync(join(tmpdir(), 'igny8-local-model-'));
  const write = (name: string, content = '') => {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  };
  const place = 'node_modules/@huggingface/transformers';
  write(`${place}/package.json`, '{"main":"index.cjs"}');
  write(`${place}/index.cjs`, library);
  return {
    from: join(root, 'package.json'),
    model(name, ...files) {
      for (const file of files) write(`${name}/${file}`);
      return join(root, name);
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}
