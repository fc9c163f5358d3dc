import type { RecordVerdictInput } from '#contracts/activities/review.ts';
import {
  type ContentPipelineInput,
  contentPipelineContract,
} from '#contracts/workflows/writer/content-pipeline.ts';
import { defaultReviewSettings, type ReviewSettings } from '#domain/writer/review.ts';
import { User } from '#entities/identity/user.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { Run } from '#entities/system/run.ts';
import { RunEvent } from '#entities/system/run-event.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Content } from '#entities/writer/content.ts';
import { starterOf } from '#tests/entities/support/runs.ts';
import type { ActivityBench } from '../support/activity-bench.ts';

/** A content of a new tenant, a pipeline that has come to its review, and the owner who may decide. */
export class ReviewBench {
  readonly #bench: ActivityBench;
  contentId = '';
  runId = '';
  userId = '';

  constructor(bench: ActivityBench) {
    this.#bench = bench;
  }

  async begin(): Promise<void> {
    this.userId = await this.addUser({ role: 'owner' });
    await this.beginAnother();
  }

  /** Another content with a pipeline of its own; from then on it is the one that is looked at. */
  async beginAnother(): Promise<void> {
    this.contentId = await this.addContent();
    this.runId = await this.startPipeline();
  }

  get tenant() {
    return this.#bench.tenant;
  }

  async addUser(person: Pick<User, 'role'> & Partial<User>): Promise<string> {
    const id = uuidv7();
    const { accountId } = this.tenant;
    const named = { email: `${id}@example.com`, username: id, fullName: 'Ana Silva' };
    await this.tenant.transaction((em) =>
      em.insert(User, { id, accountId, ...named, passwordHash: 'x', ...person }),
    );
    return id;
  }

  async addContent(): Promise<string> {
    const id = uuidv7();
    const text = {
      title: 'Cold brew',
      slug: id,
      htmlContent: '<p>Twelve hours.</p>',
      wordCount: 2,
    };
    const meta = { metaTitle: 'Cold brew', metaDescription: 'Steep it for twelve hours.' };
    await this.tenant.transaction((em) =>
      em.insert(Content, { ...this.tenant.place, id, ...text, ...meta }),
    );
    return id;
  }

  async addIntegration(): Promise<string> {
    const id = uuidv7();
    const { accountId, siteId } = this.tenant;
    await this.tenant.transaction((em) =>
      em.insert(SiteIntegration, {
        ...{ id, accountId, siteId, platform: 'wordpress', platformType: 'cms' },
        ...{ remoteKey: 'https://blog.example', config: {}, credentials: 'sealed' },
      }),
    );
    return id;
  }

  async startPipeline(
    subject: ContentPipelineInput['subject'] = { contentId: this.contentId },
  ): Promise<string> {
    const { siteId, sectorId } = this.tenant;
    const { runId } = await this.tenant.transaction((em) =>
      startRun<ContentPipelineInput>(em, starterOf(this.tenant), {
        contract: contentPipelineContract,
        input: { subject, stages: ['review', 'publish'], destinations: [] },
        title: 'Make "Cold brew"',
        ...{ siteId, sectorId, estimate: 0, estimateDetails: {} },
      }),
    );
    this.runId = runId;
    const begun = { ...this.position(), message: 'Begun' };
    await this.tenant.transaction((em) => recordProgress(em, begun));
    return runId;
  }

  position() {
    const { accountId } = this.tenant;
    return { accountId, runId: this.runId, stage: 'review', percent: 50 };
  }

  open(settings: ReviewSettings = defaultReviewSettings) {
    const input = { ...this.position(), contentId: this.contentId, settings };
    return this.#bench.once('pipeline', (does) => does.openReview(input));
  }

  record(word: Partial<RecordVerdictInput>) {
    const { contentId, userId } = this;
    const approval = { verdict: 'approved', by: 'person', userId, reason: null } as const;
    const input = { ...this.position(), contentId, ...approval, ...word };
    return this.#bench.once('pipeline', (does) => does.recordVerdict(input));
  }

  change(columns: Partial<Content>) {
    return this.tenant.fork().nativeUpdate(Content, { id: this.contentId }, columns);
  }

  content() {
    return this.tenant.fork().findOneOrFail(Content, { id: this.contentId });
  }

  run() {
    return this.tenant.fork().findOneOrFail(Run, { id: this.runId });
  }

  async events() {
    const of = { runId: this.runId };
    const events = await this.tenant.fork().find(RunEvent, of, { orderBy: { sequence: 'asc' } });
    return events.map(({ data }) => data);
  }
}
