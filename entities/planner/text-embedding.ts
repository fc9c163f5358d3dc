import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const TextEmbeddingSchema = defineEntity({
  name: 'TextEmbedding',
  tableName: 'igny8_text_embeddings',
  properties: {
    ...tenantColumns,
    model: p.text(),
    /** A keyword or a title. */
    text: p.text(),
    /** Little-endian 32-bit floats. */
    vector: p.blob(),
  },
  uniques: [{ properties: ['accountId', 'model', 'text'] }],
  ...tenantTable,
});

/** A text's vector by model, so that no text is embedded twice. */
export class TextEmbedding extends TextEmbeddingSchema.class {}
TextEmbeddingSchema.setClass(TextEmbedding);
