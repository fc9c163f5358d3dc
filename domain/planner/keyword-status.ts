import { ImpossibleTransition, moveTo } from '#domain/shared/transitions.ts';
import { type KeywordStatus, keywordMachine } from './states.ts';

interface StatusChange {
  from: KeywordStatus;
  /** What somebody asked for; nothing: the status follows the cluster. */
  wish?: KeywordStatus | undefined;
  /** Whether it has a cluster from now on. */
  hasCluster: boolean;
}

/** A keyword given a cluster becomes mapped, one that loses it new. */
function following(from: KeywordStatus, hasCluster: boolean): KeywordStatus {
  if (from === 'new' && hasCluster) return 'mapped';
  if (from === 'mapped' && !hasCluster) return 'new';
  return from;
}

/**
 * The status of a keyword after a change. A wish for `new` that only repeats what the keyword was, next to
 * a cluster it is given, is no wish: a body as it was read is sent back with the cluster put in.
 *
 * @throws ImpossibleTransition for `mapped` without a cluster and `new` with one
 */
export function keywordStatusAfter({ from, wish, hasCluster }: StatusChange): KeywordStatus {
  const followed = following(from, hasCluster);
  if (wish === undefined) return followed;
  if (wish === 'mapped' && !hasCluster) {
    throw new ImpossibleTransition('keyword', followed, wish, 'it has no cluster');
  }
  if (wish === 'new' && hasCluster) {
    if (from === 'new') return followed;
    throw new ImpossibleTransition('keyword', followed, wish, 'it has a cluster');
  }
  return moveTo(keywordMachine, followed, wish);
}
