import { Connection } from '@temporalio/client';
import { expect, inject, it } from 'vitest';
import { allSearchAttributeKeys } from '#temporal/search-attributes.ts';

it('gives workflow tests a Temporal server that knows our search attributes', async () => {
  const connection = await Connection.connect({ address: inject('temporalAddress') });
  try {
    const answer = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
    expect(Object.keys(answer.customAttributes)).toEqual(
      expect.arrayContaining(allSearchAttributeKeys.map((key) => key.name)),
    );
  } finally {
    await connection.close();
  }
});
