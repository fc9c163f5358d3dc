import { Migration20261121000001Tables } from './20261121000001-tables.ts';
import { Migration20261121000002Integrity } from './20261121000002-integrity.ts';
import { Migration20261121000003ReferenceData } from './20261121000003-reference-data.ts';

/** Every migration in the order it is applied. A name never changes once it has been deployed. */
export const migrations = [
  { name: '20261121000001-tables', class: Migration20261121000001Tables },
  { name: '20261121000002-integrity', class: Migration20261121000002Integrity },
  { name: '20261121000003-reference-data', class: Migration20261121000003ReferenceData },
];
