import { retrieveRoute } from '#api/shared/crud.ts';
import { contentDetail } from '#contracts/api/writer/content.ts';
import { Content } from '#entities/writer/content.ts';
import { presentContent } from './present-content.ts';

export const retrieveContent = retrieveRoute({
  entity: Content,
  path: 'writer/content/',
  tag: 'Writer',
  noun: 'content item',
  throttle: 'content_read',
  row: contentDetail,
  readOnlyFields: [],
  present: (content: Content) => ({
    ...presentContent(content),
    html_content: content.htmlContent,
  }),
});
