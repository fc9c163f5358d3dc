import { afterEach, describe, expect, it } from 'vitest';
import { toAppError } from '#api/shared/map-error.ts';
import { createLazyTemporal } from '#api/system/temporal/lazy-temporal.ts';
import { testDataConverter } from '#tests/setup/test-data-converter.ts';

/** Nothing listens there. */
const temporal = createLazyTemporal('127.0.0.1:1', 'product', testDataConverter);

afterEach(() => temporal.close());

describe('an API that was started while Temporal is away', () => {
  it('answers 503 with a time to come back', async () => {
    const error = toAppError(await temporal.client().catch((thrown: unknown) => thrown));
    expect(error).toMatchObject({ code: 'unavailable', headers: { 'Retry-After': '5' } });
  });
});
