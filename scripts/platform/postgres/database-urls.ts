import type { DevelopmentSecrets } from '../state/secrets.ts';

/** Connection strings by role. */
export interface DatabaseUrls {
  owner: string;
  app: string;
  system: string;
}

export const databaseName = 'igny8';
export const roleNames = {
  owner: 'igny8_owner',
  app: 'igny8_app',
  system: 'igny8_system',
} as const;

/** Of the embedded server. */
export function embeddedDatabaseUrls(port: number, secrets: DevelopmentSecrets): DatabaseUrls {
  const at = `127.0.0.1:${port}/${databaseName}`;
  return {
    owner: `postgresql://${roleNames.owner}:${secrets.databaseOwnerPassword}@${at}`,
    app: `postgresql://${roleNames.app}:${secrets.databaseAppPassword}@${at}`,
    system: `postgresql://${roleNames.system}:${secrets.databaseSystemPassword}@${at}`,
  };
}

export function embeddedSuperuserUrl(port: number, secrets: DevelopmentSecrets): string {
  return `postgresql://postgres:${secrets.databaseSuperuserPassword}@127.0.0.1:${port}/postgres`;
}

/** The same server and database for our two working roles, which the migration makes with these passwords. */
export function urlsFromOwner(ownerUrl: string, secrets: DevelopmentSecrets): DatabaseUrls {
  return {
    owner: ownerUrl,
    app: withLogin(ownerUrl, roleNames.app, secrets.databaseAppPassword),
    system: withLogin(ownerUrl, roleNames.system, secrets.databaseSystemPassword),
  };
}

function withLogin(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.href;
}
