/** The legal moves of one kind of object, as data: from each state, the states it may go to. */
export interface StateMachine<State extends string> {
  /** The object in words, for the message: "task", "content". */
  subject: string;
  moves: Readonly<Record<State, readonly State[]>>;
}

/** A move the machine does not have; the API answers it with 409 and this message. */
export class ImpossibleTransition extends Error {
  readonly subject: string;
  readonly from: string;
  readonly to: string;

  /** @param reason what stands against it, where the states alone do not tell */
  constructor(subject: string, from: string, to: string, reason?: string) {
    const because = reason === undefined ? '' : `: ${reason}`;
    super(`The ${subject} is ${words(from)} and cannot become ${words(to)}${because}.`);
    this.name = 'ImpossibleTransition';
    this.subject = subject;
    this.from = from;
    this.to = to;
  }
}

/** Whether the move is legal. Staying in a state is a move too, and legal only where it is listed. */
export function canTransition<State extends string>(
  machine: StateMachine<State>,
  from: State,
  to: State,
): boolean {
  return machine.moves[from].includes(to);
}

/** @throws ImpossibleTransition naming both states */
export function assertTransition<State extends string>(
  machine: StateMachine<State>,
  from: State,
  to: State,
): void {
  if (!canTransition(machine, from, to)) throw new ImpossibleTransition(machine.subject, from, to);
}

/**
 * The state after a wish: staying where it is changes nothing, every other move must be legal.
 *
 * @throws ImpossibleTransition naming both states
 */
export function moveTo<State extends string>(
  machine: StateMachine<State>,
  from: State,
  to: State,
): State {
  if (from !== to) assertTransition(machine, from, to);
  return to;
}

/**
 * The same for one row of many, which is left out where others go on.
 *
 * @param move makes the move, or throws
 * @returns why it is impossible; nothing when it was made
 */
export function refusedMove(move: () => void): string | undefined {
  try {
    move();
    return undefined;
  } catch (error) {
    if (error instanceof ImpossibleTransition) return error.message;
    throw error;
  }
}

function words(state: string): string {
  return state.replaceAll('_', ' ');
}
