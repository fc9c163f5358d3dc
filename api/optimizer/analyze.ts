import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { analysis, analyzeBody } from '#contracts/api/optimizer/optimizer.ts';
import { analyseContent } from '#domain/optimizer/analyse-content.ts';
import { contentToAnalyse } from '#entities/optimizer/content-to-analyse.ts';
import { Content } from '#entities/writer/content.ts';

export const analyzeContent = route(
  {
    method: 'post',
    path: 'optimizer/analyze/',
    tag: 'Optimizer',
    throttle: 'ai_function',
    permission: 'edit',
    summary: 'Score a content',
    description: 'By the text as it is now: no model is asked, nothing is charged.',
    body: analyzeBody,
    refusals: ['not_found'],
    answer: one(analysis),
  },
  ({ em, body }) =>
    em.transactional(async (inner) => {
      const content = await findRow(inner, Content, body.content_id);
      const scores = analyseContent(await contentToAnalyse(inner, content, new Date()));
      return { content_id: content.id, version: content.version, scores };
    }),
);
