import { permissions } from '#contracts/api/shared/permissions.ts';
import type { RouteFacts } from './route-facts.ts';

function whoMay({ permission, takesApiKey, method }: RouteFacts): string {
  if (permission === null) return 'Needs no token.';
  const roles = permissions[permission].roles.join(', ');
  const scope = method === 'get' ? 'read' : 'write';
  const keys = takesApiKey ? `; an API key with the scope \`${scope}\`` : '; no API key';
  return `Permission \`${permission}\`: ${roles}${keys}.`;
}

/** What a reader wants to know of an operation beyond its schemas, in Markdown. */
export function describeOperation(facts: RouteFacts): string {
  const lines = [
    whoMay(facts),
    `Throttle \`${facts.throttle}\`.`,
    facts.module ? `Module \`${facts.module}\`: 403 while it is switched off.` : '',
    facts.startsWork ? 'Reserves the estimated credits of the whole request, then starts.' : '',
    facts.takesVersion ? 'With `row_version` or `If-Match`: 409 when the row has changed.' : '',
  ];
  const details = lines.filter((line) => line !== '').join(' ');
  return facts.description ? `${facts.description}\n\n${details}` : details;
}
