import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { environmentSchema } from '#config/environment.ts';
import { allTaskQueues } from '#contracts/workflows/task-queues.ts';
import { projectRoot } from '#scripts/checks/run-tool.ts';
import { codecVariables } from '#temporal/codec/codec-keys.ts';

const service = z.object({
  image: z.string(),
  command: z.array(z.string()).default([]),
  build: z.string().optional(),
  container_name: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
});

const text = await readFile(join(projectRoot, 'docker-compose.yml'), 'utf8');
const { services } = z
  .object({ services: z.record(z.string(), service) })
  .parse(parse(text, { merge: true }));
const ours = Object.entries(services).filter(([, { build }]) => build !== undefined);

describe('docker-compose.yml', () => {
  it('has one worker service for every task queue', () => {
    const workers = ours.filter(([, { command }]) => command.includes('workers/main.ts'));
    const queues = workers.map(([, { environment }]) => environment.WORKER_QUEUES ?? '');
    expect(queues.toSorted()).toEqual(allTaskQueues.toSorted());
  });

  it('runs files that exist', async () => {
    const files = ours.map(([, { command }]) => command.find((word) => word.endsWith('.ts')) ?? '');
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) await readFile(join(projectRoot, file));
  });

  it('sets only variables that the configuration knows', () => {
    const names = ours.flatMap(([, { environment }]) => Object.keys(environment));
    expect(names.filter((name) => !(name in environmentSchema.shape))).toEqual([]);
  });

  it('gives the role that sees all accounts to those alone that work for all', () => {
    const system = ours.filter(([, { environment }]) => 'DATABASE_SYSTEM_URL' in environment);
    expect(system.map(([name]) => name).toSorted()).toEqual(['migrate', 'relay', 'worker-system']);
  });

  it('gives every process that speaks with Temporal the keys of its payloads', () => {
    const speaking = ours.filter(([, { command }]) =>
      command.some((word) => /^(api|workers)\//.test(word)),
    );
    expect(speaking.length).toBeGreaterThan(allTaskQueues.length);
    for (const [, { environment }] of speaking)
      expect(Object.keys(environment)).toEqual(expect.arrayContaining([...codecVariables]));
  });

  it('scales: no fixed container name, no single host port', () => {
    for (const [, { container_name, ports }] of ours) {
      expect(container_name).toBeUndefined();
      for (const port of ports) expect(port).toMatch(/:-\d+-\d+\}:\d+$/);
    }
  });

  it('lets the Web UI ask the codec server wherever its port is', () => {
    const port = services['temporal-ui']?.ports[0]?.split(':8080')[0];
    expect(port).toMatch(/^\$\{TEMPORAL_UI_PORT:-\d+\}$/);
    const urls = ours.flatMap(([, { environment }]) => environment.TEMPORAL_UI_URL ?? []);
    expect(new Set(urls)).toEqual(new Set([`\${TEMPORAL_UI_URL:-http://127.0.0.1:${port}}`]));
  });

  it('pins every image that it does not build', () => {
    const images = Object.values(services).filter(({ build }) => build === undefined);
    const loose = images.filter(({ image }) => !/:\d+[.]\d+/.test(image));
    expect({ count: images.length, loose }).toEqual({ count: 5, loose: [] });
  });
});
