import { type Client, ScheduleClient } from '@temporalio/client';
import { defaultPayloadConverter, type PayloadCodec } from '@temporalio/common';

/**
 * The schedules of a client's namespace, written as the client writes and with nothing opened that was sealed: what
 * is wanted is compared by plain fields alone. So a schedule can be listed, changed and deleted whose key was
 * dropped; it is written anew with the present one.
 */
export function schedulesOf({ connection, options }: Client): ScheduleClient {
  return new ScheduleClient({
    connection,
    namespace: options.namespace,
    identity: options.identity,
    dataConverter: { payloadCodecs: options.loadedDataConverter.payloadCodecs.map(unopened) },
  });
}

function unopened(codec: PayloadCodec): PayloadCodec {
  return {
    encode: (payloads) => codec.encode(payloads),
    decode: async (payloads) => payloads.map(() => defaultPayloadConverter.toPayload(null)),
  };
}
