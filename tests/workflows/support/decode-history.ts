import type { Payload, PayloadCodec } from '@temporalio/common';

/** A payload as histories in JSON have it: bytes in base64. */
interface JsonPayload {
  metadata: Record<string, string>;
  data?: string;
}

const encrypted = Buffer.from('binary/encrypted').toString('base64');

/** A history in JSON with its payloads, and the messages of its failures, as they were before the codec. */
export async function decodeHistory(value: unknown, codec: PayloadCodec): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => decodeHistory(item, codec)));
  if (typeof value !== 'object' || value === null) return value;
  if (isEncrypted(value)) return decode(value, codec);
  const { encodedAttributes, ...others } = value as Record<string, unknown>;
  const members = await Promise.all(
    Object.entries(others).map(async ([name, member]) => [
      name,
      await decodeHistory(member, codec),
    ]),
  );
  return { ...Object.fromEntries(members), ...(await failureText(encodedAttributes, codec)) };
}

function isEncrypted(value: object): value is JsonPayload {
  return 'metadata' in value && (value as JsonPayload).metadata.encoding === encrypted;
}

async function decode(payload: JsonPayload, codec: PayloadCodec): Promise<JsonPayload> {
  const [plain] = await codec.decode([fromJson(payload)]);
  if (!plain) throw new Error('The codec answered no payload');
  return {
    metadata: mapValues(plain.metadata ?? {}, (bytes) => Buffer.from(bytes).toString('base64')),
    ...(plain.data?.length ? { data: Buffer.from(plain.data).toString('base64') } : {}),
  };
}

async function failureText(encoded: unknown, codec: PayloadCodec): Promise<{ message?: string }> {
  if (encoded === undefined) return {};
  const { data = '' } = await decode(encoded as JsonPayload, codec);
  return { message: JSON.parse(Buffer.from(data, 'base64').toString()).message };
}

function fromJson({ metadata, data = '' }: JsonPayload): Payload {
  return {
    metadata: mapValues(metadata, (text) => Buffer.from(text, 'base64')),
    data: Buffer.from(data, 'base64'),
  };
}

function mapValues<From, To>(record: Record<string, From>, change: (value: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
