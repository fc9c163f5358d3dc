import { z } from 'zod';
import { OnnxGraph } from './onnx-graph.ts';
import type { Tensor } from './safetensors.ts';

/** The only kind of model that is known here: the one most models for sentences are made from. */
export const bertConfig = z.object({
  model_type: z.literal('bert'),
  hidden_act: z.literal('gelu'),
  hidden_size: z.int().min(1),
  num_attention_heads: z.int().min(1),
  num_hidden_layers: z.int().min(1),
  layer_norm_eps: z.number(),
  position_embedding_type: z.literal('absolute').default('absolute'),
});

type BertConfig = z.infer<typeof bertConfig>;

/** What is added to the score of a padding token, so that it gets none of the attention. */
const outOfSight = -10_000;

/**
 * BERT's encoder (Devlin et al. 2018) from its weights under PyTorch's names, as one graph from tokens to the
 * vector of each token: `input_ids`, `attention_mask`, `token_type_ids` to `last_hidden_state`.
 *
 * @throws Error naming a weight that is missing
 */
export class BertGraph {
  readonly graph = new OnnxGraph();
  readonly output: string;
  readonly #config: BertConfig;
  readonly #weights: ReadonlyMap<string, Tensor>;

  constructor(config: BertConfig, weights: ReadonlyMap<string, Tensor>) {
    this.#config = config;
    this.#weights = weights;
    let hidden = this.#embed();
    const mask = this.#mask();
    for (let layer = 0; layer < config.num_hidden_layers; layer += 1) {
      hidden = this.#encode(hidden, mask, `encoder.layer.${layer}`);
    }
    this.output = hidden;
  }

  /** What a token means, where it stands, and which of two sentences it is of. */
  #embed(): string {
    const { graph } = this;
    const table = (name: string) => this.#weight(`embeddings.${name}_embeddings.weight`);
    const words = graph.add('Gather', [table('word'), 'input_ids']);
    const sentences = graph.add('Gather', [table('token_type'), 'token_type_ids']);
    const length = graph.add('Gather', [graph.add('Shape', ['input_ids']), graph.integers(1)]);
    const bounds = [graph.integers(0), length, graph.integers(0)];
    const places = graph.add('Slice', [table('position'), ...bounds]);
    const sum = graph.add('Add', [graph.add('Add', [words, sentences]), places]);
    return this.#normalise(sum, 'embeddings.LayerNorm');
  }

  /** 0 for a token, `outOfSight` for padding, in the shape of attention scores. */
  #mask(): string {
    const { graph } = this;
    const isToken = graph.add('Cast', ['attention_mask'], { to: 1n });
    const isPadding = graph.add('Sub', [graph.number(1), isToken]);
    const added = graph.add('Mul', [isPadding, graph.number(outOfSight)]);
    return graph.add('Unsqueeze', [added, graph.integers(1, 2)]);
  }

  #encode(hidden: string, mask: string, layer: string): string {
    const { graph } = this;
    const attended = this.#attend(hidden, mask, `${layer}.attention.self`);
    const mixed = this.#linear(attended, `${layer}.attention.output.dense`);
    const first = this.#normalise(
      graph.add('Add', [mixed, hidden]),
      `${layer}.attention.output.LayerNorm`,
    );
    const wide = this.#gelu(this.#linear(first, `${layer}.intermediate.dense`));
    const narrow = this.#linear(wide, `${layer}.output.dense`);
    return this.#normalise(graph.add('Add', [narrow, first]), `${layer}.output.LayerNorm`);
  }

  #attend(hidden: string, mask: string, name: string): string {
    const { graph } = this;
    const { hidden_size: size, num_attention_heads: heads } = this.#config;
    const perHead = size / heads;
    const split = (part: string, perm: number[]) => {
      const shape = graph.integers(0, 0, heads, perHead);
      const parted = graph.add('Reshape', [this.#linear(hidden, `${name}.${part}`), shape]);
      return graph.add('Transpose', [parted], { perm });
    };
    const products = graph.add('MatMul', [
      split('query', [0, 2, 1, 3]),
      split('key', [0, 2, 3, 1]),
    ]);
    const scaled = graph.add('Mul', [products, graph.number(1 / Math.sqrt(perHead))]);
    const shares = graph.add('Softmax', [graph.add('Add', [scaled, mask])], { axis: -1n });
    const values = graph.add('MatMul', [shares, split('value', [0, 2, 1, 3])]);
    const together = graph.add('Transpose', [values], { perm: [0, 2, 1, 3] });
    return graph.add('Reshape', [together, graph.integers(0, 0, size)]);
  }

  /** PyTorch keeps the matrix of a linear layer the other way round. */
  #linear(input: string, name: string): string {
    const { graph } = this;
    const matrix = graph.add('Transpose', [this.#weight(`${name}.weight`)], { perm: [1, 0] });
    const product = graph.add('MatMul', [input, matrix]);
    return graph.add('Add', [product, this.#weight(`${name}.bias`)]);
  }

  #normalise(input: string, name: string): string {
    const parts = [input, this.#weight(`${name}.weight`), this.#weight(`${name}.bias`)];
    const epsilon = this.#config.layer_norm_eps;
    return this.graph.add('LayerNormalization', parts, { axis: -1n, epsilon });
  }

  /** x · ½ · (1 + erf(x / √2)), the exact form. */
  #gelu(input: string): string {
    const { graph } = this;
    const error = graph.add('Erf', [graph.add('Mul', [input, graph.number(Math.SQRT1_2)])]);
    const share = graph.add('Add', [error, graph.number(1)]);
    return graph.add('Mul', [graph.add('Mul', [input, graph.number(0.5)]), share]);
  }

  #weight(name: string): string {
    const tensor = this.#weights.get(name) ?? this.#weights.get(`bert.${name}`);
    if (!tensor) throw new Error(`The weights lack ${name} as 32-bit floats`);
    return this.graph.weights(tensor);
  }
}
