import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const KeywordEmbeddingSchema = defineEntity({
  name: 'KeywordEmbedding',
  tableName: 'igny8_keyword_embeddings',
  properties: {
    ...tenantColumns,
    model: p.text(),
    keyword: p.text(),
    /** Little-endian 32-bit floats. */
    vector: p.blob(),
  },
  uniques: [{ properties: ['accountId', 'model', 'keyword'] }],
  ...tenantTable,
});

/** A keyword's vector by model, so that no text is embedded twice. */
export class KeywordEmbedding extends KeywordEmbeddingSchema.class {}
KeywordEmbeddingSchema.setClass(KeywordEmbedding);
