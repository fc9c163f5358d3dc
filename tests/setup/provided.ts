/** What the servers started once a run hand to the test files (`inject('postgres')`). */
export interface TestPostgres {
  /** Superuser connection to the database `postgres`: creates and drops databases, nothing else. */
  adminUrl: string;
  /** Migrated database that every test file clones. */
  template: string;
  /** Passwords of the roles, by role name. */
  passwords: Record<TestRole, string>;
}

export const testRoles = {
  owner: 'igny8_owner',
  app: 'igny8_app',
  system: 'igny8_system',
} as const;

export type TestRole = (typeof testRoles)[keyof typeof testRoles];

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestPostgres;
    /** host:port of the Temporal server. */
    temporalAddress: string;
  }
}
