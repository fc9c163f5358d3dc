/** A system account by number. */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/** One process of the platform: how it is started, when it is ready, how it is stopped. */
export interface ChildSpec {
  name: string;
  command: string;
  args: readonly string[];
  environment: Readonly<Record<string, string | undefined>>;
  workingDirectory: string;
  /** Whom to become; only root can. */
  user?: SystemUser;
  stopSignal: NodeJS.Signals;
  /** How long it may take to end by itself before it is killed. */
  stopGraceMilliseconds: number;
  readyWithinMilliseconds: number;
  /** Asked again and again after the start; throws only when waiting is pointless. */
  isReady(): Promise<boolean>;
}

/** What the supervisor tells of a child while the platform runs. */
export type ChildEvent =
  | { kind: 'started'; name: string; pid: number }
  | { kind: 'ready'; name: string; seconds: number }
  | { kind: 'crashed'; name: string; how: string; restartInSeconds: number; logFile: string }
  | { kind: 'stopped'; name: string };
