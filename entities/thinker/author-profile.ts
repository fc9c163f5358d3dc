import { defineEntity, p } from '@mikro-orm/postgresql';
import { softDelete, tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const AuthorProfileSchema = defineEntity({
  name: 'AuthorProfile',
  tableName: 'igny8_author_profiles',
  properties: {
    ...tenantColumns,
    ...softDelete,
    name: p.text(),
    description: p.text().default(''),
    tone: p.text().default(''),
    language: p.text().default(''),
    writingSamples: p.json<string[]>().defaultRaw("'[]'"),
  },
  indexes: [
    {
      name: 'igny8_author_profiles_living_name_unique',
      expression:
        'create unique index igny8_author_profiles_living_name_unique on igny8_author_profiles (account_id, lower(name)) where deleted_at is null',
    },
  ],
  uniques: [{ properties: ['accountId', 'id'] }],
  ...tenantTable,
});

/** In whose voice texts are written. */
export class AuthorProfile extends AuthorProfileSchema.class {}
AuthorProfileSchema.setClass(AuthorProfile);
