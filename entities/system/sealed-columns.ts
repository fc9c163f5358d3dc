/** One column that holds secrets sealed for the id of their row. */
export interface SealedColumn {
  table: string;
  column: string;
}

/**
 * Every column that holds what `encrypt` made: a rotation of keys visits these. A test finds a column that
 * is missing here by what stands in it.
 */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'igny8_site_integrations', column: 'credentials' },
  { table: 'igny8_integration_settings', column: 'sealed_secrets' },
  { table: 'igny8_email_messages', column: 'sealed_parameters' },
];
