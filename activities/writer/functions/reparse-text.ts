import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { ReparseActivities, ReparseContentInput } from '#contracts/activities/reparse.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { htmlText } from '#domain/writer/html-text.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { settleCredits } from '#entities/billing/settle-credits.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import { changeText } from '#entities/writer/change-text.ts';
import { Content } from '#entities/writer/content.ts';
import { storedReplies } from '#entities/writer/stored-replies.ts';
import { Task } from '#entities/writer/task.ts';
import { examineArticle } from './examine-article.ts';
import { reparseReplies } from './reparse-replies.ts';

/**
 * Parses, cleans and checks the stored replies of a content again and makes them its text: a new version,
 * if it is another text than now. Text, charge and progress are one transaction.
 */
export function createReparseText({ orm }: ActivityDependencies): ReparseActivities['reparseText'] {
  return async function reparseText(input: ReparseContentInput) {
    return orm.em.transactional(async (em) => {
      await refuseEndedRun(em, input.runId);
      const content = await em.findOneOrFail(
        Content,
        { id: input.contentId, deletedAt: null },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      const isChanged = await writeAnew(em, content, input.runId);
      await charge(em, input);
      const { id: contentId, version, wordCount } = content;
      const message = isChanged
        ? `Parsed the stored reply again: version ${version} (${wordCount} words)`
        : 'The stored reply gives the text that is there already';
      await recordProgress(em, { ...input, message, counts: { words: wordCount } });
      return { contentId, version, wordCount, changed: isChanged ? 1 : 0 };
    });
  };
}

async function writeAnew(em: EntityManager, content: Content, runId: string): Promise<boolean> {
  const task = content.taskId ? await em.findOne(Task, { id: content.taskId }) : null;
  const replies = await storedReplies(em, content);
  if (!task || !replies) throw conflict('There is no stored reply of this text.');
  const finished = await reparseReplies(em, task, replies);
  const { html, sources, findings } = await examineArticle(em, task, finished, runId);
  const { text } = finished;
  const title = text.title.trim() || task.title;
  const change = {
    title,
    html,
    metaTitle: text.meta_title || title,
    metaDescription: text.meta_description || htmlText(html),
  };
  em.assign(content, { sources, findings });
  return changeText(em, content, change, { runId, reason: 'reparsed' });
}

async function charge(
  em: EntityManager,
  { accountId, runId, contentId }: ReparseContentInput,
): Promise<void> {
  await settleCredits(em, {
    accountId,
    runId,
    stepKey: stepKey('reparse'),
    operation: 'reparse',
    amount: 1,
    reservedForStep: (await operationPrice(em, 'reparse', 1)).credits,
    relatedObjectType: 'content',
    relatedObjectId: contentId,
    model: null,
    tokensIn: 0,
    tokensOut: 0,
    costUsdMicros: null,
    metadata: { function: 'reparse' },
  });
}
