import type { Payload } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { createEncryptionCodec } from '#temporal/codec/encryption-codec.ts';

const firstKey = Buffer.alloc(32, 1).toString('base64');
const secondKey = Buffer.alloc(32, 2).toString('base64');
const first = createEncryptionCodec({ keyId: '1', key: firstKey });

const plain: Payload = {
  metadata: { encoding: Buffer.from('json/plain') },
  data: Buffer.from('{"accountId":"account-1"}'),
};

async function sealed(): Promise<Payload> {
  const [payload] = await first.encode([plain]);
  if (!payload) throw new Error('The codec answered no payload');
  return payload;
}

const textOf = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString();

describe('the codec of payloads', () => {
  it('gives back what it was given, its metadata included', async () => {
    const [opened] = await first.decode([await sealed()]);
    expect(textOf(opened?.metadata?.encoding)).toBe('json/plain');
    expect(textOf(opened?.data)).toBe('{"accountId":"account-1"}');
  });

  it('shows the encoding and the id of its key, and nothing else', async () => {
    const payload = await sealed();
    expect(textOf(payload.metadata?.encoding)).toBe('binary/encrypted');
    expect(textOf(payload.metadata?.['encryption-key-id'])).toBe('1');
    expect(Object.keys(payload.metadata ?? {})).toHaveLength(2);
    expect(textOf(payload.data)).not.toContain('account');
  });

  it('never seals the same twice', async () => {
    expect(await sealed()).not.toEqual(await sealed());
  });

  it('leaves payloads of other encodings as they are: histories of before stay readable', async () => {
    expect(await first.decode([plain])).toEqual([plain]);
  });

  it('keeps an empty payload empty', async () => {
    const nothing = { metadata: { encoding: Buffer.from('binary/null') } };
    const [opened] = await first.decode(await first.encode([nothing]));
    expect(textOf(opened?.metadata?.encoding)).toBe('binary/null');
    expect(opened?.data ?? []).toHaveLength(0);
  });
});

describe('another key', () => {
  it('encrypts from now on, and the one of before still opens what it sealed', async () => {
    const previousKeys = { '1': firstKey };
    const second = createEncryptionCodec({ keyId: '2', key: secondKey, previousKeys });
    const [opened] = await second.decode([await sealed()]);
    expect(textOf(opened?.data)).toContain('account-1');
    const [anew] = await second.encode([plain]);
    expect(textOf(anew?.metadata?.['encryption-key-id'])).toBe('2');
  });

  it('that was not given is named', async () => {
    const second = createEncryptionCodec({ keyId: '2', key: secondKey });
    await expect(second.decode([await sealed()])).rejects.toThrow(
      /encrypted with key 1, which this process was not given \(TEMPORAL_CODEC_KEY/,
    );
  });

  it('of the same id is told from a right one', async () => {
    const other = createEncryptionCodec({ keyId: '1', key: secondKey });
    await expect(other.decode([await sealed()])).rejects.toMatchObject({ fault: 'not_authentic' });
  });

  it('may not take the id of one that is known', () => {
    const previousKeys = { '1': secondKey };
    expect(() => createEncryptionCodec({ keyId: '1', key: firstKey, previousKeys })).toThrow(
      'Two keys of payloads have the id 1',
    );
  });

  it('of another size is refused at the start', () => {
    expect(() => createEncryptionCodec({ keyId: '1', key: 'c2hvcnQ=' })).toThrow('not 32 bytes');
  });
});

describe('an altered payload', () => {
  it.each([0, 12, -1])('is refused, whichever byte was changed (%i)', async (position) => {
    const payload = await sealed();
    const data = Buffer.from(payload.data ?? []);
    const index = position < 0 ? data.length + position : position;
    data.writeUInt8(data.readUInt8(index) ^ 1, index);
    await expect(first.decode([{ ...payload, data }])).rejects.toMatchObject({
      fault: 'not_authentic',
    });
  });

  it.each([
    ['without its key id', { metadata: { encoding: Buffer.from('binary/encrypted') } }],
    ['that was cut off', { data: Buffer.alloc(27) }],
  ])('%s is refused', async (_what, change) => {
    const altered = { ...(await sealed()), ...change };
    await expect(first.decode([altered])).rejects.toMatchObject({ fault: 'malformed' });
  });
});
