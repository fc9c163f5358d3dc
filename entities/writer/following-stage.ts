import type { EntityManager } from '@mikro-orm/postgresql';
import { siteSettingsInForce } from '#contracts/api/identity/change-site-settings.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { linkContentContract } from '#contracts/workflows/linker/link-content.ts';
import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import { generateContentContract } from '#contracts/workflows/writer/generate-content.ts';
import { Site } from '#entities/identity/site.ts';
import { linkingStart } from '#entities/linker/linking-start.ts';
import { optimizationStart } from '#entities/optimizer/optimization-start.ts';
import { lockSubjects } from '#entities/system/lock-subjects.ts';
import { notify } from '#entities/system/notify.ts';
import { Run } from '#entities/system/run.ts';
import { type RunStart, startRun } from '#entities/system/start-run.ts';
import { Content } from './content.ts';

/** The stages a site can have done by themselves, in their order. */
type Stage = 'link' | 'optimize';

interface FollowingStage {
  stage: Stage;
  title: string;
  start: RunStart<RunInput>;
}

/** Refusals that leave a stage to people: nothing went wrong. */
const leftToPeople = new Set(['insufficient_credits', 'conflict', 'unprocessable']);

/**
 * The stage that follows a run that has completed, where its site has it done by itself (`auto_link`,
 * `auto_optimize`): linking a text that was written, then optimising it. Locks what its start will lock, because
 * the caller locks the account's row next, and whoever has that waits for nothing else.
 *
 * @returns null where nothing follows
 */
export async function followingStage(
  em: EntityManager,
  run: Run,
  result: Record<string, unknown> | null,
): Promise<FollowingStage | null> {
  const stage = await stageAfter(em, run);
  const contentId = result?.contentId;
  if (!stage || typeof contentId !== 'string') return null;
  const [content] = await em.find(Content, { id: contentId, deletedAt: null }, { refresh: true });
  if (!content) return null;
  await em.execute('select 1 from igny8_contents where id = ? for key share', [contentId]);
  const start = await startOf(em, stage, content).catch(refusalOrThrow);
  if (!start) return null;
  const { contract, input } = start;
  await lockSubjects(em, run.accountId, [contract.subject({ ...input, accountId: run.accountId })]);
  return { stage, title: content.title, start };
}

/**
 * Starts it, in the transaction that ends the run before it: so it is neither lost nor started twice. Credits
 * allowing: without them the person who started the run is told. One that is under way already is left alone.
 */
export async function startFollowingStage(
  em: EntityManager,
  run: Run,
  { stage, title, start }: FollowingStage,
): Promise<void> {
  const { accountId, startedByUserId: userId = null, requestId = null } = run;
  const starter = { accountId, userId, kind: 'site settings', requestId };
  try {
    // A savepoint: of a start that is refused halfway nothing stays.
    await em.transactional((inner) => startRun(inner, starter, start));
  } catch (error) {
    if (!(error instanceof AppError) || !leftToPeople.has(error.code)) throw error;
    if (error.code !== 'insufficient_credits') return;
    const verb = stage === 'link' ? 'linked' : 'optimised';
    await notify(em, {
      accountId,
      ...(userId ? { userId } : {}),
      kind: 'stage_not_started',
      text: `"${title}" was not ${verb} by itself: it needs ${start.estimate} credits.`,
      data: { stage, run_id: run.id, required: start.estimate },
    });
  }
}

async function stageAfter(em: EntityManager, run: Run): Promise<Stage | null> {
  if (run.type === linkContentContract.type)
    return (await asksToOptimize(em, run)) ? 'optimize' : null;
  if (run.type !== generateContentContract.type || !run.siteId) return null;
  const { auto_link, auto_optimize } = await settingsOf(em, run.siteId);
  if (auto_link) return 'link';
  return auto_optimize ? 'optimize' : null;
}

async function asksToOptimize(em: EntityManager, { id }: Run): Promise<boolean> {
  const { input } = await em.findOneOrFail(Run, { id }, { fields: ['input'] });
  return 'thenOptimize' in input && input.thenOptimize === true;
}

async function settingsOf(em: EntityManager, siteId: string) {
  return siteSettingsInForce((await em.findOneOrFail(Site, { id: siteId })).settings);
}

async function startOf(
  em: EntityManager,
  stage: Stage,
  content: Content,
): Promise<RunStart<RunInput>> {
  if (stage === 'optimize') return optimizationStart(em, content, undefined);
  const linking = await linkingStart(em, content);
  const { auto_optimize: thenOptimize } = await settingsOf(em, content.siteId);
  const input = { ...linking.input, thenOptimize };
  return { ...linking, input };
}

function refusalOrThrow(error: unknown): null {
  if (error instanceof AppError && leftToPeople.has(error.code)) return null;
  throw error;
}
