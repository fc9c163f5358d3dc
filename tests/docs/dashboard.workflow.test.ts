import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { createTenantInterceptor } from '#activities/shared/tenant-interceptor.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { projectRoot } from '#scripts/platform/project-root.ts';
import { createTestApi, type TestApi } from '#tests/api/setup/test-api.ts';
import { freePort } from '#tests/setup/free-port.ts';
import { type AllActivities, fakeActivities } from '#tests/workflows/support/fake-activities.ts';
import { createHarness, type Harness } from '#tests/workflows/support/harness.ts';
import { workerTelemetry } from '#workers/shared/worker-telemetry.ts';

const folder = join(projectRoot, 'docs/grafana');

interface Dashboard {
  panels: { title: string; targets: { expr: string }[] }[];
}
interface Rules {
  groups: { rules: { alert: string; expr: string; annotations: Record<string, string> }[] }[];
}

const dashboard: Dashboard = JSON.parse(readFileSync(join(folder, 'igny8.json'), 'utf8'));
const rules: Rules = parse(readFileSync(join(folder, 'alerts.yaml'), 'utf8'));
const alerts = rules.groups.flatMap((group) => group.rules);
const panels = dashboard.panels.flatMap(({ title, targets }) =>
  targets.map(({ expr }) => ({ name: title, expr })),
);
const queries = [...panels, ...alerts.map(({ alert, expr }) => ({ name: alert, expr }))];

/** Names of metrics in a query: what carries one of our two prefixes. */
const metricsOf = (expr: string) => expr.match(/\b(?:igny8|temporal)_\w+/g) ?? [];

/** Series by name, and labels by series, of a text in Prometheus' format. */
function seriesOf(text: string): Map<string, Set<string>> {
  const series = new Map<string, Set<string>>();
  for (const [, name = '', labels = ''] of text.matchAll(/^(\w+)(?:\{(.*)\})? /gm)) {
    const known = series.get(name) ?? new Set<string>();
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) known.add(label);
    series.set(name, known);
  }
  return series;
}

let api: TestApi;
let harness: Harness;
let live: Map<string, Set<string>>;
let told: string;
const accountId = randomUUID();

/** One run that completes and one that fails for its vendor, on workers with telemetry, and a scrape of both ends. */
beforeAll(async () => {
  const port = await freePort();
  api = await createTestApi({
    temporal: {
      ping: async () => {},
      countPollers: async () => ({ core: 1 }),
      readBacklogs: async () => [{ queue: 'core', kind: 'workflow', tasks: 1, oldestSeconds: 1 }],
    },
  });
  harness = await createHarness(inject('temporalAddress'), workerTelemetry(`127.0.0.1:${port}`));
  await runOne({});
  const refused = new ProviderError({
    provider: 'openai',
    kind: 'authentication',
    message: 'The key is not valid.',
    retryable: false,
  });
  await runOne({
    callModel: async () => {
      throw refused;
    },
  });
  await api.http.get('/health/live/').expect(200);
  const scraped = await api.http.get('/metrics').expect(200);
  const workers = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  told = `${scraped.text}\n${workers}`;
  live = seriesOf(told);
});
afterAll(async () => {
  await harness.close();
  await api.close();
});

async function runOne(overrides: Partial<AllActivities>): Promise<void> {
  const queue = `dashboard-${randomUUID()}`;
  const inbound = createTenantInterceptor(api.dependencies.orm);
  const options = { interceptors: { activity: [() => ({ inbound })] } };
  const activities = fakeActivities([], overrides);
  const vendor = await harness.createWorker('openai-text', activities, options);
  const core = await harness.createWorker(queue, activities, options);
  const input = { accountId, runId: randomUUID(), taskId: randomUUID() };
  await vendor.runUntil(
    core.runUntil(async () => {
      const handle = await harness.client.workflow.start('generateContent', {
        workflowId: `dashboard/${randomUUID()}`,
        taskQueue: queue,
        args: [input],
      });
      await handle.result().catch((error: unknown) => {
        if (!(error instanceof Error)) throw ApplicationFailure.nonRetryable('unexpected');
      });
    }),
  );
}

describe('dashboard and alerts', () => {
  it.each(queries)('$name asks for metrics that exist: $expr', ({ expr }) => {
    const asked = metricsOf(expr);
    expect(asked.length).toBeGreaterThan(0);
    // What has no value yet (no run, no call, a hidden gauge) is declared all the same.
    const missing = asked.filter((name) => {
      const declared = name.replace(/_(?:bucket|count|sum)$/, '');
      return !live.has(name) && !told.includes(`# TYPE ${declared} `);
    });
    expect(missing).toEqual([]);
  });

  it('every alert says what to do, and where it is written', () => {
    const guide = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
    const headings = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    );
    for (const { annotations } of alerts) {
      expect(annotations.summary).toBeTruthy();
      expect(annotations.action).toBeTruthy();
    }
    const anchors = alerts.flatMap(({ annotations }) =>
      [...(annotations.action ?? '').matchAll(/operating\.md#([\w-]+)/g)].map(([, id]) => id),
    );
    expect(anchors.length).toBeGreaterThan(0);
    expect(headings).toEqual(expect.arrayContaining(anchors));
  });

  it('faults of vendors are counted by vendor and kind', () => {
    expect(told).toMatch(
      /igny8_provider_errors_total\{[^}]*kind="authentication"[^}]*provider="openai"[^}]*\} 1/,
    );
  });

  it('no figure names an account, a run or a person', () => {
    expect(told).not.toContain(accountId);
    const names = new Set([...live.values()].flatMap((labels) => [...labels]));
    for (const label of [
      'account',
      'account_id',
      'workflow_id',
      'run_id',
      'user',
      'email',
      'site_id',
    ]) {
      expect(names).not.toContain(label);
    }
  });
});
