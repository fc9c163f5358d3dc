import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { versionDetail, versionParameters } from '#contracts/api/writer/versions.ts';
import { findVersion } from './find-version.ts';
import { presentVersion } from './present-version.ts';

export const retrieveContentVersion = route(
  {
    method: 'get',
    path: 'writer/content/{id}/versions/{version}/',
    tag: 'Writer',
    throttle: 'content_read',
    permission: 'view',
    summary: 'Show a version of a content item',
    parameters: versionParameters,
    target: findVersion,
    answer: one(versionDetail),
  },
  async ({ target: { version } }) => ({ ...presentVersion(version), html: version.html }),
);
