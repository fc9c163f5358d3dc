/** What Temporal says of the workflow of a living run. */
export type SeenWorkflow =
  | 'running'
  | 'closed'
  | 'unknown'
  /** Closed, and older than the run: one of a run that the database has forgotten had the same id. */
  | 'foreign';

/** What the database says of a living run. */
export interface RunFacts {
  /** The run it is a part of: none, working at Temporal, unknown there while its row lives, or over. */
  parent: 'none' | 'works' | 'lost' | 'gone';
  /** Of a part: whether its parent has begun to start it. */
  isHandedOut: boolean;
  /** Whether parts of it have not ended. */
  hasLivingParts: boolean;
  /** The message that starts it. A part has none: its parent starts it. */
  start: 'none' | 'undelivered' | 'delivered' | 'dead';
  /** Somebody has asked for its end. */
  isCancelWanted: boolean;
  /** How often it was started anew. */
  restarts: number;
}

export type RunVerdict =
  | 'fine'
  /** The workflow is lost: again under the same id, by which what is paid for is found. */
  | 'start_anew'
  /** The id is taken by a workflow of another run: under the next one. */
  | 'start_elsewhere'
  | 'end_as_there'
  | 'end_as_lost'
  | 'end_as_cancelled'
  | 'end_as_unstarted';

/** A workflow that is lost again and again is not lost by accident. */
const mostRestarts = 3;

/** What is to be done about a living run, given what Temporal says of its workflow. */
export function judgeRun(seen: SeenWorkflow, facts: RunFacts): RunVerdict {
  switch (seen) {
    case 'running':
      return 'fine';
    case 'closed':
      // Its parts first: its own end tells of theirs.
      return facts.hasLivingParts ? 'fine' : 'end_as_there';
    case 'foreign':
      return facts.isCancelWanted ? 'end_as_cancelled' : again('start_elsewhere', facts);
    case 'unknown':
      // The relay delivers it yet.
      if (facts.start === 'undelivered') return 'fine';
      return facts.parent === 'none' ? judgeUnknown(facts) : judgeUnknownPart(facts);
  }
}

function again(how: 'start_anew' | 'start_elsewhere', { restarts }: RunFacts): RunVerdict {
  return restarts < mostRestarts ? how : 'end_as_lost';
}

function judgeUnknown(facts: RunFacts): RunVerdict {
  if (facts.isCancelWanted) return 'end_as_cancelled';
  return facts.start === 'dead' ? 'end_as_unstarted' : again('start_anew', facts);
}

function judgeUnknownPart(facts: RunFacts): RunVerdict {
  const { parent, isHandedOut, isCancelWanted } = facts;
  // A parent that is started anew starts its living parts again.
  if (parent === 'lost') return 'fine';
  if (!isHandedOut) return parent === 'gone' ? 'end_as_cancelled' : 'fine';
  if (isCancelWanted) return 'end_as_cancelled';
  // Its parent may be about to start it: both starts have one id, so the second finds the first.
  return parent === 'works' ? again('start_anew', facts) : 'end_as_lost';
}
