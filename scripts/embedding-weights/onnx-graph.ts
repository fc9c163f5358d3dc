import type { Tensor } from './safetensors.ts';

type Attribute = number | bigint | readonly number[];

export interface OnnxNode {
  operator: string;
  inputs: string[];
  output: string;
  /** Whole numbers as bigint or in a list, others as number. */
  attributes: Record<string, Attribute>;
}

export interface OnnxConstant {
  name: string;
  kind: 'float32' | 'int64';
  shape: number[];
  bytes: Uint8Array;
}

/** A graph of ONNX operators as it grows; values are known by generated names. */
export class OnnxGraph {
  readonly nodes: OnnxNode[] = [];
  readonly constants: OnnxConstant[] = [];
  #values = 0;

  /** Adds an operator and names its value. */
  add(
    operator: string,
    inputs: readonly string[],
    attributes: Record<string, Attribute> = {},
  ): string {
    const output = this.#nextName();
    this.nodes.push({ operator, inputs: [...inputs], output, attributes });
    return output;
  }

  weights({ shape, bytes }: Tensor): string {
    return this.#constant({ kind: 'float32', shape, bytes });
  }

  number(value: number): string {
    const bytes = new Uint8Array(Float32Array.of(value).buffer);
    return this.#constant({ kind: 'float32', shape: [], bytes });
  }

  integers(...values: number[]): string {
    const bytes = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
    return this.#constant({ kind: 'int64', shape: [values.length], bytes });
  }

  #constant(constant: Omit<OnnxConstant, 'name'>): string {
    const name = this.#nextName();
    this.constants.push({ name, ...constant });
    return name;
  }

  #nextName(): string {
    this.#values += 1;
    return `v${this.#values}`;
  }
}
