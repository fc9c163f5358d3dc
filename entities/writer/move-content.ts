import { unprocessable } from '#contracts/shared/app-error.ts';
import { assertTransition, ImpossibleTransition } from '#domain/shared/transitions.ts';
import { type ContentStatus, contentMachine } from '#domain/writer/states.ts';
import type { Content } from './content.ts';

interface Mover {
  /** Null: nobody; a time that was up, a rule, the automation. */
  userId: string | null;
  now: Date;
}

/** States before approval: whoever approves or rejects one has reviewed it (spec/api.md, Fine print). */
const unapproved: readonly ContentStatus[] = ['draft', 'linked', 'optimized', 'review'];

/** What a person's move means beside the state. */
function meaningOf(content: Content, to: ContentStatus, { userId, now }: Mover): Partial<Content> {
  const approval = {
    approvedBy: content.approvedBy ?? userId,
    approvedAt: content.approvedAt ?? now,
  };
  switch (to) {
    case 'draft':
      return { approvedBy: null, approvedAt: null, publishedVersion: null };
    // From published: it was taken down by hand.
    case 'approved':
      return { ...approval, publishedVersion: null };
    // By hand, where no destination of ours is: it counts as approval, as publishing does.
    case 'published':
      return { ...approval, publishedVersion: content.version };
    default:
      return {};
  }
}

/** @throws AppError `unprocessable` for a content without a text */
export function refuseEmpty({ htmlContent }: Content): void {
  if (htmlContent.trim() === '') throw unprocessable('html_content', 'There is no text yet');
}

/**
 * Moves a content, locked by the caller and managed, to the state a person wishes; the caller flushes. Once it
 * goes on from a rejection the reason is gone.
 *
 * @throws ImpossibleTransition naming both states
 * @throws AppError `unprocessable` where there is no text to approve or publish
 */
export function moveContent(content: Content, to: ContentStatus, mover: Mover): void {
  assertTransition(contentMachine, content.status, to);
  if (to === 'approved' || to === 'published') refuseEmpty(content);
  Object.assign(content, meaningOf(content, to, mover), { status: to, rejectReason: null });
}

/**
 * Approves what needs review, or stands before it.
 *
 * @throws ImpossibleTransition naming both states
 */
export function approveContent(content: Content, mover: Mover): void {
  if (!unapproved.includes(content.status)) {
    throw new ImpossibleTransition('content', content.status, 'approved');
  }
  moveContent(content, 'approved', mover);
}

/**
 * Puts a content that is not out yet back to draft and keeps why: its task may be written again.
 *
 * @throws ImpossibleTransition naming both states
 */
export function rejectContent(content: Content, reason: string, mover: Mover): void {
  const { status } = content;
  if (status !== 'approved' && !unapproved.includes(status)) {
    throw new ImpossibleTransition('content', status, 'draft', 'it is out or put away');
  }
  if (status !== 'draft') moveContent(content, 'draft', mover);
  content.rejectReason = reason;
}

/**
 * A text that was written anew waits for review like a new one, whatever was approved before. What is out or put
 * away stays there; of a published one it is a change since publishing.
 */
export function reviewAnew(content: Content): void {
  content.rejectReason = null;
  if (content.status === 'published' || content.status === 'archived') return;
  Object.assign(content, { status: 'draft', approvedBy: null, approvedAt: null });
}
