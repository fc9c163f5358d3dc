import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BertGraph, bertConfig } from './bert-graph.ts';
import { encodeOnnx, type OnnxValue } from './onnx-file.ts';
import { readSafetensors } from './safetensors.ts';

/**
 * Writes `onnx/model.onnx` beside the `config.json` and `model.safetensors` of a BERT model, which is what
 * transformers.js reads.
 *
 * @returns the file written
 * @throws Error for another kind of model, and what reading and writing files throws
 */
export async function convertWeights(folder: string): Promise<string> {
  const config = bertConfig.safeParse(
    JSON.parse(await readFile(join(folder, 'config.json'), 'utf8')),
  );
  if (!config.success) {
    throw new Error(
      'Only BERT models can be converted here; take the ONNX files of this one from where the model comes from',
    );
  }
  const weights = readSafetensors(await readFile(join(folder, 'model.safetensors')));
  const { graph, output } = new BertGraph(config.data, weights);
  const { nodes, constants } = graph;
  graph.nodes.push({
    operator: 'Identity',
    inputs: [output],
    output: 'last_hidden_state',
    attributes: {},
  });
  const bytes = encodeOnnx({
    nodes,
    constants,
    inputs: ['input_ids', 'attention_mask', 'token_type_ids'].map(tokens),
    outputs: [
      {
        name: 'last_hidden_state',
        kind: 'float32',
        dimensions: ['batch', 'length', config.data.hidden_size],
      },
    ],
  });
  const file = join(folder, 'onnx', 'model.onnx');
  await mkdir(join(folder, 'onnx'), { recursive: true });
  // Whoever looks meanwhile finds the whole file or none.
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
  return file;
}

function tokens(name: string): OnnxValue {
  return { name, kind: 'int64', dimensions: ['batch', 'length'] };
}
