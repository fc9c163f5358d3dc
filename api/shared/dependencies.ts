import type { MikroORM } from '@mikro-orm/postgresql';
import type { PayloadCodec } from '@temporalio/common';
import type { Logger } from 'pino';
import type { GoogleSignIn } from '#api/identity/auth/google/google-sign-in.ts';
import type { Metrics } from '#api/system/metrics/create-metrics.ts';
import type { DeliverNow } from '#api/system/outbox/deliver-now.ts';
import type { RunEventFeed } from '#api/system/runs/run-event-feed.ts';
import type { QueueBacklog } from '#api/system/temporal/task-queue-states.ts';
import type { ReviewAnswer, SentWord } from '#contracts/workflows/progress.ts';
import type { DefaultPrompts } from '#entities/thinker/default-prompts.ts';
import type { ObjectStorage } from '#providers/storage/object-storage.ts';
import type { ProcessPicture } from '#providers/storage/pictures/picture-processor.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { Authentication } from './authentication.ts';
import type { Background } from './background.ts';
import type { Passwords } from './password-hash.ts';
import type { SignInGuard } from './sign-in-guard.ts';
import type { Throttle } from './throttle.ts';
import type { RequestScopes } from './tracking/request-scope.ts';

/** What the API needs to know of the environment; chosen by the composition root. */
export interface ApiSettings {
  isDevelopment: boolean;
  /** Where clients reach this API, without a slash at the end; links in answers start with it. */
  publicUrl: string;
  /** Cookies travel over TLS only: production. */
  secureCookies: boolean;
  /** An unverified e-mail makes one article and no more (spec/growth.md). */
  requireVerifiedEmail: boolean;
  corsAllowedOrigins: string[];
  /** Origins of Temporal's Web UI: the only ones whose pages may ask the codec server. */
  codecOrigins: readonly string[];
  /** Host names served beside the public one, the bound one and loopback names. */
  allowedHosts: readonly string[];
  /** Task queues without whose workers this platform cannot serve; readiness asks for them. */
  requiredQueues: readonly string[];
  /** The address this process binds. */
  boundHost: string;
  /** What `/metrics` asks for; empty: only callers on the same machine are answered. */
  metricsToken: string;
  /** How much an account may keep in pictures. */
  storageQuotaBytes: number;
  /** Proxies in front of us whose X-Forwarded-For counts. */
  trustProxyHops: number;
  ai: PlatformAi;
  /** Counts and headers stay, refusals do not: development only. */
  isThrottlingOff: boolean;
}

/** What the platform asks where an account has chosen nothing, and who answers there. */
export interface PlatformAi {
  textModel: string;
  /** Vendors whose address is the sandbox's: whatever key, nobody is paid. */
  sandboxed: readonly ('openai' | 'runware')[];
}

/** Whether Temporal and the workers are there. */
export interface TemporalProbe {
  /** Rejects when the server does not answer. */
  ping(): Promise<void>;
  /** Living workers of each task queue. */
  countPollers(): Promise<Record<string, number>>;
  /** What waits in each task queue. */
  readBacklogs(): Promise<QueueBacklog[]>;
}

/** Everything a handler may use, built once by `api/main.ts` or by a test. */
export interface ApiDependencies {
  settings: ApiSettings;
  logger: Logger;
  /** Which request is being answered, for log lines and measurements. */
  requestScopes: RequestScopes;
  metrics: Metrics;
  /** Connected as the role that row-level security binds. */
  orm: MikroORM;
  throttle: Throttle;
  authentication: Authentication;
  accessTokens: AccessTokens;
  /** Null where Google sign-in is not configured. */
  google: GoogleSignIn | null;
  passwords: Passwords;
  /** Slows down who guesses passwords. */
  signInGuard: SignInGuard;
  temporal: TemporalProbe;
  /** Opens and seals what Temporal stores of workflows. */
  payloadCodec: PayloadCodec;
  runEvents: RunEventFeed;
  background: Background;
  /** Delivers committed outbox messages at once; what fails stays for the relay. */
  deliverNow: DeliverNow;
  /** Gives a person's word to the workflow that waits for it, and waits until it is written down. */
  sendWord: (word: SentWord) => Promise<ReviewAnswer | null>;
  /** The shipped prompts, read once. */
  defaultPrompts: DefaultPrompts;
  /** Generated and uploaded files. */
  storage: ObjectStorage;
  /** Makes a sent picture ready to be stored. */
  processPicture: ProcessPicture;
  /** Encrypts credentials before they are stored. */
  encrypt: (plainText: string, boundTo: string) => string;
  /** Opens what `encrypt` sealed for the same `boundTo`. */
  decrypt: (stored: string, boundTo: string) => string;
  /** Aborted when the process begins to close. */
  shutdown: AbortSignal;
}
