import { defineEntity, p } from '@mikro-orm/postgresql';
import { attributeTypes } from '#domain/writer/states.ts';
import { sectorColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const ContentAttributeSchema = defineEntity({
  name: 'ContentAttribute',
  tableName: 'igny8_content_attributes',
  properties: {
    ...sectorColumns,
    contentId: p.uuid().nullable(),
    taskId: p.uuid().nullable(),
    clusterId: p.uuid().nullable(),
    attributeType: p.enum(attributeTypes),
    name: p.text(),
    value: p.text(),
    externalId: p.text().nullable(),
    /** The attribute of the remote system: `pa_color`. */
    externalAttribute: p.text().nullable(),
    source: p.enum(['manual', 'import', 'ai'] as const).default('manual'),
    metadata: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
  },
  indexes: [
    { properties: ['accountId', 'contentId'] },
    { properties: ['accountId', 'taskId'] },
    { properties: ['accountId', 'clusterId'] },
    { properties: ['accountId', 'createdAt', 'id'] },
  ],
  checks: [
    {
      name: 'igny8_content_attributes_owner_check',
      expression: 'num_nonnulls(content_id, task_id, cluster_id) > 0',
    },
  ],
  ...siteTable,
});

/** A fact about a content, a task or a cluster: a specification of a product, a modifier of a service. */
export class ContentAttribute extends ContentAttributeSchema.class {}
ContentAttributeSchema.setClass(ContentAttribute);
