import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { lockContent } from '#api/writer/content/lock-content.ts';
import { presentDetail } from '#api/writer/content/present-detail.ts';
import { contentDetail } from '#contracts/api/writer/content.ts';
import { restoreVersionBody, versionParameters } from '#contracts/api/writer/versions.ts';
import { editText } from '#entities/writer/edit-text.ts';
import { findVersion } from './find-version.ts';

export const restoreContentVersion = route(
  {
    method: 'post',
    path: 'writer/content/{id}/versions/{version}/restore/',
    tag: 'Writer',
    throttle: 'content_write',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Bring the text of a version back',
    description:
      'It becomes a new version; those between stay. Where it is the present text, nothing changes.',
    parameters: versionParameters,
    target: findVersion,
    body: restoreVersionBody,
    answer: one(contentDetail),
  },
  ({ em, body, target: { content: found, version }, request, user }) =>
    em.transactional(async (inner) => {
      const content = await lockContent(inner, found, request, body);
      const { title, html, metaTitle, metaDescription } = version;
      const reason = `restored version ${version.version}`;
      const text = { title, html, metaTitle, metaDescription };
      await editText(inner, content, text, { userId: user.id, reason });
      return presentDetail(inner, await inner.refreshOrFail(content));
    }),
);
