import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import type { CodecKeys } from './codec-keys.ts';
import { createEncryptionCodec } from './encryption-codec.ts';

/** Also given to the bundler: workflows convert their failures by themselves. */
export const failureConverterPath = fileURLToPath(
  new URL('./failure-converter.ts', import.meta.url),
);

/** The one way every client and worker of the product turns values into what Temporal stores. */
export function createDataConverter(keys: CodecKeys): DataConverter {
  return { failureConverterPath, payloadCodecs: [createEncryptionCodec(keys)] };
}
