import type { Payload, PayloadCodec } from '@temporalio/common';

const plainText = Buffer.from('json/plain');

/**
 * Decodes each payload by itself: one that cannot be opened, because its key is missing or it was altered, is
 * answered as a sentence that says so in its place, and the others stay readable.
 */
export function decodeReadably(
  codec: PayloadCodec,
  payloads: readonly Payload[],
): Promise<Payload[]> {
  return Promise.all(payloads.map((payload) => decodeOne(codec, payload)));
}

async function decodeOne(codec: PayloadCodec, payload: Payload): Promise<Payload> {
  try {
    const [decoded = payload] = await codec.decode([payload]);
    return decoded;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'The payload cannot be read.';
    return {
      metadata: { encoding: plainText, undecodable: Buffer.from('true') },
      data: Buffer.from(JSON.stringify(`[cannot be shown] ${reason}`)),
    };
  }
}
