import protobuf from 'protobufjs';
import type { OnnxConstant, OnnxNode } from './onnx-graph.ts';

/** As much of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto as is written here. */
const { root } = protobuf.parse(
  `syntax = "proto3";
  message Attribute {
    string name = 1; float f = 2; int64 i = 3; repeated int64 ints = 8; int32 type = 20;
  }
  message Node {
    repeated string input = 1; repeated string output = 2; string op_type = 4; repeated Attribute attribute = 5;
  }
  message Tensor { repeated int64 dims = 1; int32 data_type = 2; string name = 8; bytes raw_data = 9; }
  message Dimension { string dim_param = 2; int64 dim_value = 1; }
  message Shape { repeated Dimension dim = 1; }
  message TensorType { int32 elem_type = 1; Shape shape = 2; }
  message Type { TensorType tensor_type = 1; }
  message Value { string name = 1; Type type = 2; }
  message Graph {
    repeated Node node = 1; string name = 2; repeated Tensor initializer = 5;
    repeated Value input = 11; repeated Value output = 12;
  }
  message Operators { string domain = 1; int64 version = 2; }
  message Model {
    int64 ir_version = 1; string producer_name = 2; Graph graph = 7; repeated Operators opset_import = 8;
  }`,
  { keepCase: true },
);

/** TensorProto.DataType. */
const dataTypes = { float32: 1, int64: 7 } as const;
/** AttributeProto.AttributeType. */
const attributeTypes = { float: 1, integer: 2, integers: 7 } as const;

/** LayerNormalization is of version 17, which files of format 8 may hold. */
const versions = { operators: 17, format: 8 } as const;

/** A value that comes in or goes out: its name, its kind and the names or sizes of its dimensions. */
export interface OnnxValue {
  name: string;
  kind: keyof typeof dataTypes;
  dimensions: readonly (string | number)[];
}

/** The bytes of an ONNX file of one graph. */
export function encodeOnnx(graph: {
  nodes: readonly OnnxNode[];
  constants: readonly OnnxConstant[];
  inputs: readonly OnnxValue[];
  outputs: readonly OnnxValue[];
}): Uint8Array {
  const model = root.lookupType('Model');
  return model
    .encode({
      ir_version: versions.format,
      producer_name: 'igny8',
      opset_import: [{ domain: '', version: versions.operators }],
      graph: {
        name: 'encoder',
        node: graph.nodes.map(({ operator, inputs, output, attributes }) => ({
          op_type: operator,
          input: inputs,
          output: [output],
          attribute: Object.entries(attributes).map(describeAttribute),
        })),
        initializer: graph.constants.map(({ name, kind, shape, bytes }) => {
          return { name, data_type: dataTypes[kind], dims: shape, raw_data: bytes };
        }),
        input: graph.inputs.map(describeValue),
        output: graph.outputs.map(describeValue),
      },
    })
    .finish();
}

function describeAttribute([name, value]: [string, OnnxNode['attributes'][string]]): object {
  if (typeof value === 'bigint') return { name, i: Number(value), type: attributeTypes.integer };
  if (typeof value === 'number') return { name, f: value, type: attributeTypes.float };
  return { name, ints: value, type: attributeTypes.integers };
}

function describeValue({ name, kind, dimensions }: OnnxValue): object {
  const dim = dimensions.map((size) =>
    typeof size === 'number' ? { dim_value: size } : { dim_param: size },
  );
  return { name, type: { tensor_type: { elem_type: dataTypes[kind], shape: { dim } } } };
}
