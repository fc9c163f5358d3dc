import type { z } from 'zod';
import type { contentPatch } from '#contracts/api/writer/content.ts';
import type { TextChange } from '#entities/writer/text-columns.ts';

type Body = z.output<typeof contentPatch>;

/** What a body says of the text: it changes in one way only, `changeText`. */
export function textOf(body: Body): TextChange {
  return {
    title: body.title,
    html: body.html_content,
    metaTitle: body.meta_title,
    metaDescription: body.meta_description,
    primaryKeyword: body.primary_keyword,
    secondaryKeywords: body.secondary_keywords,
  };
}

/** What a body says of columns that mean nothing more. */
export function columnsOf(body: Body) {
  return {
    clusterId: body.cluster_id,
    authorProfileId: body.author_profile_id,
    jsonBlocks: body.json_blocks,
    structureData: body.structure_data,
  };
}
