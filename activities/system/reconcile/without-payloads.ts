import { Client } from '@temporalio/client';
import type { Payload, PayloadCodec } from '@temporalio/common';

const nothing: Payload = { metadata: { encoding: Buffer.from('binary/null') } };

/** What is sealed with a key that this process does not have is not opened, so it cannot fail. */
const unopened: PayloadCodec = {
  encode: async (payloads) => payloads,
  decode: async (payloads) => payloads.map(() => nothing),
};

/**
 * The same namespace by the same connection, for what only looks at which workflows there are: titles, inputs and
 * results come as nothing. The SDK opens the memo of each one it describes or lists, and a single one that cannot
 * be opened would end the list: of another installation in the namespace, or of a key that was given up too early.
 */
export function withoutPayloads({ connection, options: { namespace } }: Client): Client {
  return new Client({ connection, namespace, dataConverter: { payloadCodecs: [unopened] } });
}
