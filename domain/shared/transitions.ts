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

  constructor(subject: string, from: string, to: string) {
    super(`The ${subject} is ${words(from)} and cannot become ${words(to)}.`);
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

function words(state: string): string {
  return state.replaceAll('_', ' ');
}
