import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { keyIdOf } from './encryption-codec.ts';

/** The id of the key with which a client seals what it writes now; null where it seals nothing. */
export async function sealingKeyId(client: Client): Promise<string | null> {
  let payloads: Payload[] = [{ metadata: {}, data: new Uint8Array() }];
  for (const codec of client.options.loadedDataConverter.payloadCodecs) {
    payloads = await codec.encode(payloads);
  }
  return keyIdOf(payloads[0]);
}
