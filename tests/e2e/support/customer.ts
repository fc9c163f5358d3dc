import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient } from '#client/create-client.ts';
import type { Schema } from '#client/schemas.ts';
import { sandboxPasswordOf } from '#sandbox/wordpress/users.ts';
import { createDemoClient } from '#scripts/demo/create-demo-client.ts';
import { createAccount, type Destination } from '#scripts/demo/workplace.ts';
import type { TestPlatform } from './test-platform.ts';

export type RunDetail = Schema<'RunDetail'>;
type Stage = 'generate' | 'image_prompts' | 'images' | 'publish';

const allStages: Stage[] = ['generate', 'image_prompts', 'images', 'publish'];
const pollMilliseconds = 200;
const words = 300;

/** Where a customer works, and whose log tells why a run has not ended. */
type Place = Pick<TestPlatform, 'apiUrl' | 'sandboxUrl'> & {
  processes: Record<'worker', { log: string }>;
};

/** Whoever works with the platform through HTTP: an account with a site, a sector and a destination. */
export class Customer {
  /** Takes refusals for passing ones where they are, as a good client does. */
  readonly api: ApiClient;
  readonly accountId: string;
  readonly siteId: string;
  readonly sectorId: string;
  readonly #platform: Place;
  readonly #token: string;

  private constructor(
    platform: Place,
    api: ApiClient,
    ids: { accountId: string; siteId: string; sectorId: string },
    token: string,
  ) {
    this.#platform = platform;
    this.api = api;
    this.accountId = ids.accountId;
    this.siteId = ids.siteId;
    this.sectorId = ids.sectorId;
    this.#token = token;
  }

  /** Registers one; its articles go to the sandbox's WordPress stand-in unless told otherwise. */
  static async register(
    platform: Place,
    destination: Partial<Destination> = {},
    api: ApiClient = createDemoClient(platform.apiUrl),
  ): Promise<Customer> {
    const { email, password, siteId, sectorId } = await createAccount(api, {
      siteUrl: `${platform.sandboxUrl}/wordpress`,
      username: 'editor',
      applicationPassword: sandboxPasswordOf('editor'),
      ...destination,
    });
    // The featured picture alone: enough to see that nothing is drawn twice.
    await api.patch('/api/v1/growth/settings/{site_id}/', {
      params: { path: { site_id: siteId } },
      body: { image_source: 'none' },
    });
    const { data } = await api.post('/api/v1/auth/login/', { body: { email, password } });
    const { access, user } = data;
    return new Customer(platform, api, { accountId: user.account.id, siteId, sectorId }, access);
  }

  /** One request, whatever it is answered. */
  async ask(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(`${this.#platform.apiUrl}/api/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : { text } };
  }

  /** Tasks to write, each with a title of its own. */
  async createTasks(count: number, subject = 'Brewing coffee'): Promise<string[]> {
    const ids: string[] = [];
    for (let number = 1; number <= count; number += 1) {
      const { data: task } = await this.api.post('/api/v1/writer/tasks/', {
        body: {
          site_id: this.siteId,
          sector_id: this.sectorId,
          title: `${subject}, part ${number}`,
          keywords: ['pour over coffee', 'coffee grinder'],
          word_count: words,
        },
      });
      ids.push(task.id);
    }
    return ids;
  }

  /** Starts the pipeline over the tasks and answers the run of the request. */
  async startPipelines(
    taskIds: string[],
    stages = allStages,
    approvalRequired = false,
  ): Promise<string> {
    const body = { task_ids: taskIds, stages, approval_required: approvalRequired };
    const { data } = await this.api.post('/api/v1/pipelines/content/', { body });
    return data.run_id;
  }

  /** Starts the writing of one new task and answers its run. */
  async startArticle(subject?: string): Promise<{ runId: string; taskId: string }> {
    const [taskId = ''] = await this.createTasks(1, subject);
    return { taskId, runId: await this.startPipelines([taskId], ['generate']) };
  }

  async run(runId: string): Promise<RunDetail> {
    const params = { path: { id: runId } };
    const { data } = await this.api.get('/api/v1/runs/{id}/', { params });
    return data;
  }

  /**
   * Waits until the run is over.
   *
   * @throws naming where it stands, with the end of the worker's log, when it is not over in time
   */
  async ended(runId: string, withinSeconds = 60): Promise<RunDetail> {
    const deadline = Date.now() + withinSeconds * 1_000;
    for (;;) {
      const run = await this.run(runId);
      if (run.ended_at !== null) return run;
      if (Date.now() > deadline) {
        const where = `${run.status} at ${run.stage} (${run.progress} %)`;
        const { log } = this.#platform.processes.worker;
        throw new Error(`Run ${runId} is ${where} after ${withinSeconds} s\n${log}`);
      }
      await wait(pollMilliseconds);
    }
  }

  /** Pauses, resumes or cancels, as a click does. */
  act(runId: string, action: 'pause' | 'resume' | 'cancel') {
    return this.ask('POST', `runs/${runId}/${action}/`);
  }
}
