import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, isGrpcDeadline, type TemporalClient, withDeadline } from '#temporal/client.ts';
import { ensureNamespace } from '#temporal/namespace.ts';

describe('a Temporal server prepared for us', () => {
  let temporal: TemporalClient;
  beforeAll(async () => {
    temporal = await connect(inject('temporalAddress'), 'default', null);
  });
  afterAll(() => temporal.close());

  it('has a new namespace with the four search attributes, however often it is asked for', async () => {
    const namespace = `test-${randomUUID()}`;
    await ensureNamespace(temporal.connection, namespace);
    await ensureNamespace(temporal.connection, namespace);
    const answer = await temporal.connection.operatorService.listSearchAttributes({ namespace });
    expect(Object.keys(answer.customAttributes)).toEqual(
      expect.arrayContaining(['AccountId', 'SiteId', 'RunType', 'Stage']),
    );
  });

  it('answers a query nobody works on with an error, in time', async () => {
    const handle = await temporal.client.workflow.start('nobodyRunsThis', {
      taskQueue: `nobody-${randomUUID()}`,
      workflowId: `deadline/${randomUUID()}`,
    });
    const began = Date.now();
    await expect(
      withDeadline(temporal.client, () => handle.query('progress'), 500),
    ).rejects.toMatchObject({ cause: { code: expect.toSatisfy(isGrpcDeadline) } });
    expect(Date.now() - began).toBeLessThan(5_000);
    await handle.terminate();
  });
});

describe('connect', () => {
  it('fails soon where nobody answers', async () => {
    await expect(connect('127.0.0.1:1', 'default', null, 300)).rejects.toThrow(/connect/i);
  });
});
