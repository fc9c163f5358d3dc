/** A column that holds texts encrypted by providers/secrets/encryption.ts, each bound to the id of its row. */
export interface SecretColumn {
  table: string;
  column: string;
  /** In a JSON column: the member that holds the text. */
  member?: string;
  /** Texts that hold no secret may stand there as they are. */
  mayBePlain: boolean;
}

/** Every column that a change of the encryption key concerns; a test finds one that is missing here. */
export const secretColumns: readonly SecretColumn[] = [
  { table: 'igny8_site_integrations', column: 'credentials', mayBePlain: false },
  { table: 'igny8_integration_settings', column: 'sealed_secrets', mayBePlain: false },
  { table: 'igny8_trials', column: 'sealed_secrets', mayBePlain: false },
  { table: 'igny8_idempotency_keys', column: 'request_hash', mayBePlain: false },
  // Only answers that hold a token or key are sealed.
  { table: 'igny8_idempotency_keys', column: 'body', member: 'sealed', mayBePlain: false },
  // Parameters of a template without secrets are stored as JSON.
  { table: 'igny8_email_messages', column: 'sealed_parameters', mayBePlain: true },
];

/** The text of a column as an SQL expression. */
export function secretText({ column, member }: SecretColumn): string {
  return member === undefined ? column : `(${column} ->> '${member}')`;
}

/** What every encrypted text begins with; the id of its key follows. */
export const secretPrefix = 'v1.';
