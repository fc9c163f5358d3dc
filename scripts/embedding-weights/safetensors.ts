import { z } from 'zod';

export interface Tensor {
  shape: number[];
  /** Little-endian 32-bit floats, row by row. */
  bytes: Uint8Array;
}

const entry = z.object({
  dtype: z.string(),
  shape: z.array(z.int().min(0)),
  data_offsets: z.tuple([z.int().min(0), z.int().min(0)]),
});

/**
 * The tensors of 32-bit floats in a safetensors file by their names; they share its memory. Others (positions are
 * often kept as whole numbers) are left out.
 *
 * Format: https://huggingface.co/docs/safetensors/index#format
 *
 * @throws Error for what is no such file
 */
export function readSafetensors(file: Buffer): Map<string, Tensor> {
  const headerBytes = file.length >= 8 ? Number(file.readBigUInt64LE(0)) : Number.NaN;
  const begin = 8 + headerBytes;
  if (!(begin <= file.length)) throw new Error('This is not a safetensors file');
  const header: unknown = JSON.parse(file.toString('utf8', 8, begin));
  const entries = Object.entries(z.record(z.string(), z.unknown()).parse(header));
  return new Map(
    entries
      .filter(([name]) => name !== '__metadata__')
      .map(([name, value]) => ({ name, ...entry.parse(value) }))
      .filter(({ dtype }) => dtype === 'F32')
      .map(({ name, shape, data_offsets: [from, to] }) => {
        return [name, { shape, bytes: file.subarray(begin + from, begin + to) }];
      }),
  );
}
