import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { createEncryptionCodec } from '#temporal/codec/encryption-codec.ts';

/** A key that everybody may know. */
const testCodecKeys = { keyId: 'test', key: Buffer.alloc(32, 5).toString('base64') };

/** Tests encrypt payloads as the product does. */
export const testDataConverter = createDataConverter(testCodecKeys);

/** Opens what they encrypted. */
export const testCodec = createEncryptionCodec(testCodecKeys);
