import type { PortVariable } from './ports/port-wishes.ts';
import {
  type DatabaseUrls,
  embeddedDatabaseUrls,
  urlsFromOwner,
} from './postgres/database-urls.ts';
import type { DataLayout } from './state/data-layout.ts';
import type { DevelopmentSecrets } from './state/secrets.ts';

/** Everything the parts of one running platform have to agree on. */
export interface PlatformSettings {
  host: string;
  databases: DatabaseUrls;
  temporalAddress: string;
  temporalNamespace: string;
  urls: {
    /** As clients see it; `local` is the same API past any proxy. */
    api: string;
    local: string;
    docs: string;
    sandbox: string;
    /** Where the e-mails are shown that the sandbox was sent. */
    mail: string;
    temporalUi: string;
  };
  /** For our own processes, on top of the environment the launcher was given. */
  product: Readonly<Record<string, string | undefined>>;
}

/** Decides them from what was given, what was chosen and what was made. */
export function settle(
  environment: NodeJS.ProcessEnv,
  ports: Partial<Record<PortVariable, number>>,
  layout: DataLayout,
  secrets: DevelopmentSecrets,
): PlatformSettings {
  const host = environment.HOST || '127.0.0.1';
  // Bound to every address it is reached on this one.
  const local = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${ports.PORT}`;
  const api = environment.PUBLIC_URL || local;
  const sandbox = `http://127.0.0.1:${ports.SANDBOX_PORT}`;
  const databases = databasesOf(environment, ports.POSTGRES_PORT, secrets);
  const temporalAddress = environment.TEMPORAL_ADDRESS || `127.0.0.1:${ports.TEMPORAL_PORT}`;
  const temporalUi =
    environment.TEMPORAL_UI_URL || `http://127.0.0.1:${ports.TEMPORAL_UI_PORT ?? 8233}`;
  const temporalNamespace = environment.TEMPORAL_NAMESPACE || 'default';
  const defaults = defaultsOf({ api, sandbox, ports, layout, secrets });
  const decided = {
    HOST: host,
    PORT: String(ports.PORT),
    SANDBOX_PORT: String(ports.SANDBOX_PORT),
    SANDBOX_SMTP_PORT: String(ports.SANDBOX_SMTP_PORT),
    SANDBOX_URL: sandbox,
    DATA_DIR: layout.root,
    DATABASE_URL: databases.owner,
    DATABASE_APP_URL: databases.app,
    DATABASE_SYSTEM_URL: databases.system,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: temporalNamespace,
    TEMPORAL_UI_URL: temporalUi,
    OUTBOUND_ALLOWED_HOSTS: allowedHosts(environment, sandbox),
  };
  return {
    host,
    databases,
    temporalAddress,
    temporalNamespace,
    urls: { api, local, docs: `${api}/api/docs/`, sandbox, mail: `${sandbox}/mail/`, temporalUi },
    product: { ...defaults, ...given(environment), ...decided },
  };
}

/** What holds where the launcher was given nothing else. */
function defaultsOf({
  api,
  sandbox,
  ports,
  layout,
  secrets,
}: {
  api: string;
  sandbox: string;
  ports: Partial<Record<PortVariable, number>>;
  layout: DataLayout;
  secrets: DevelopmentSecrets;
}) {
  return {
    JWT_SECRET: secrets.jwtSecret,
    ENCRYPTION_KEY: secrets.encryptionKey,
    TEMPORAL_CODEC_KEY: secrets.temporalCodecKey,
    OPENAI_BASE_URL: `${sandbox}/v1`,
    RUNWARE_BASE_URL: `${sandbox}/runware/v1`,
    PUBLIC_URL: api,
    // Browsers take the two names of this machine for two origins.
    TEMPORAL_UI_ORIGINS: `http://localhost:${ports.TEMPORAL_UI_PORT ?? 8233}`,
    SMTP_URL: `smtp://127.0.0.1:${ports.SANDBOX_SMTP_PORT}`,
    STORAGE_DIR: layout.storage,
  };
}

/** The sandbox's WordPress stand-in is a private address, which typed addresses may not name otherwise. */
function allowedHosts(environment: NodeJS.ProcessEnv, sandbox: string): string {
  return [environment.OUTBOUND_ALLOWED_HOSTS, new URL(sandbox).host].filter(Boolean).join(',');
}

/** The given database, else the embedded one on that port. */
export function databasesOf(
  environment: NodeJS.ProcessEnv,
  embeddedPort: number | undefined,
  secrets: DevelopmentSecrets,
): DatabaseUrls {
  if (!environment.DATABASE_URL) return embeddedDatabaseUrls(embeddedPort ?? 0, secrets);
  const derived = urlsFromOwner(environment.DATABASE_URL, secrets);
  return {
    owner: environment.DATABASE_URL,
    app: environment.DATABASE_APP_URL || derived.app,
    system: environment.DATABASE_SYSTEM_URL || derived.system,
  };
}

/** A variable set to nothing counts as not set. */
function given(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}
