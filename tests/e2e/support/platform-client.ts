import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { readEnvironment } from '#config/environment.ts';
import { connect, type TemporalClient } from '#temporal/client.ts';
import { type CodecKeys, codecVariables, readCodecKeys } from '#temporal/codec/codec-keys.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { createEncryptionCodec } from '#temporal/codec/encryption-codec.ts';
import { decodeHistory } from '#tests/workflows/support/decode-history.ts';
import type { TestPlatform } from './test-platform.ts';

/** A client of the platform's Temporal, which reads what its processes wrote. */
export function platformClient(
  platform: TestPlatform,
  namespace = platform.temporalNamespace,
): Promise<TemporalClient> {
  const address = String(platform.variables.TEMPORAL_ADDRESS);
  return connect(address, namespace, createDataConverter(keysOf(platform)));
}

/** Everything Temporal has kept of a workflow, as text: opened, so that what it says can be looked for. */
export async function historyText(platform: TestPlatform, workflowId: string): Promise<string> {
  const { client, close } = await platformClient(platform);
  try {
    const history = await client.workflow.getHandle(workflowId).fetchHistory();
    const codec = createEncryptionCodec(keysOf(platform));
    const plain = await decodeHistory(JSON.parse(historyToJSON(history)), codec);
    return JSON.stringify(plain, textOfBytes);
  } finally {
    await close();
  }
}

function keysOf({ variables }: TestPlatform): CodecKeys {
  return readCodecKeys(readEnvironment(variables, codecVariables));
}

/** A payload's bytes stand there in base64. */
function textOfBytes(key: string, value: unknown): unknown {
  return key === 'data' && typeof value === 'string'
    ? Buffer.from(value, 'base64').toString('utf8')
    : value;
}
