import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { LinkedText, LinkerActivities, LinkTextInput } from '#contracts/activities/linker.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { contentStatusAfter } from '#domain/writer/states.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { settleCredits } from '#entities/billing/settle-credits.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import { changeText } from '#entities/writer/change-text.ts';
import { Content } from '#entities/writer/content.ts';
import { findLinks } from './find-links.ts';
import { linkedBefore } from './linked-before.ts';
import { saveLinks } from './save-links.ts';

/**
 * Links a text to its site: finds the links, makes the next version, moves the content and charges, all in one
 * transaction that holds the content. A text that stays as it is costs nothing. An attempt after one whose answer
 * was lost answers the same.
 */
export function createLinkText({
  orm,
  embeddingModel,
}: Pick<ActivityDependencies, 'orm' | 'embeddingModel'>): LinkerActivities['linkText'] {
  return async function linkText(input: LinkTextInput): Promise<LinkedText> {
    const { contentId, runId } = input;
    return orm.em.transactional(async (em) => {
      await refuseEndedRun(em, runId);
      const content = await lockedContent(em, contentId);
      const before = await linkedBefore(em, input, content);
      if (before) return before;
      refuseOther(content, input);
      const found = await findLinks(em, content, {
        runId,
        embeddingModel: embeddingModel?.name ?? null,
      });
      const [added, mended] = [found.injected.length, found.mended];
      // A text that was taken over as it came is not cleaned where nothing of it is linked.
      const isChanged =
        added + mended > 0 &&
        (await changeText(em, content, { html: found.html }, { runId, reason: 'linked' }));
      const internalLinks = await saveLinks(em, content, runId, found);
      advance(em, content, internalLinks);
      await em.flush();
      await recordProgress(em, {
        ...input,
        message: messageOf(content, added, mended),
        counts: {
          links_added: added,
          links_mended: mended,
          links_suggested: found.suggested.length,
        },
      });
      // Last: the charge locks the account's row, and everybody of the account waits for it.
      const credits = isChanged ? await charge(em, input, added) : 0;
      return { added, mended, version: content.version, credits };
    });
  };
}

/**
 * The content, which nobody else changes until the transaction ends. `FOR NO KEY UPDATE`: a row for a link to it
 * holds a key-share lock on it, and with the stronger `FOR UPDATE` two texts that are led to each other at once
 * would wait for each other for ever.
 */
async function lockedContent(em: EntityManager, id: string): Promise<Content> {
  await em.execute('select 1 from igny8_contents where id = ? for no key update', [id]);
  return em.findOneOrFail(Content, { id, deletedAt: null }, { refresh: true });
}

function refuseOther({ title, version, status }: Content, wanted: LinkTextInput): void {
  if (wanted.version !== undefined && version !== wanted.version) {
    throw conflict('The text has changed since it was to be linked.');
  }
  if (status === 'archived') throw conflict(`"${title}" is archived`);
}

/** The stage is done, also where nothing was found: it is needed again when the text has changed. */
function advance(em: EntityManager, content: Content, internalLinks: Content['internalLinks']) {
  const status = contentStatusAfter(content.status, 'linked');
  em.assign(content, {
    status,
    // Whoever goes on from a rejection has seen to its reason.
    ...(status === content.status ? {} : { rejectReason: null }),
    linkerVersion: content.linkerVersion + 1,
    linkedTextVersion: content.version,
    internalLinks,
  });
}

function messageOf({ version }: Content, added: number, mended: number): string {
  if (added + mended === 0) return 'No page of the site fits the words of this text';
  const changes = [
    added > 0 ? `added ${added} link(s)` : '',
    mended > 0 ? `put ${mended} link(s) right` : '',
  ].filter((change) => change !== '');
  const text = changes.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}: version ${version}`;
}

async function charge(
  em: EntityManager,
  { accountId, runId, contentId }: LinkTextInput,
  made: number,
): Promise<number> {
  return settleCredits(em, {
    accountId,
    runId,
    stepKey: stepKey('link'),
    operation: 'linking',
    amount: 1,
    reservedForStep: (await operationPrice(em, 'linking', 1)).credits,
    relatedObjectType: 'content',
    relatedObjectId: contentId,
    model: null,
    tokensIn: 0,
    tokensOut: 0,
    costUsdMicros: null,
    metadata: { function: 'link_content', links_added: made },
  });
}
