import { createDataConverter } from '#temporal/codec/data-converter.ts';

/** Payloads are encrypted while the product is measured, as they are in production. */
export const benchDataConverter = createDataConverter({
  keyId: 'bench',
  key: Buffer.alloc(32, 1).toString('base64'),
});
