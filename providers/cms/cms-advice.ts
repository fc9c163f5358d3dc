import type { CmsError, CmsErrorKind } from './cms-error.ts';

/** What whoever connected the destination does about it; nothing about what passes by itself. */
const advice: Record<CmsErrorKind, string> = {
  credentials: 'Enter its user name and a new application password, then publish again.',
  forbidden: 'Connect a user who may publish posts and upload files, then publish again.',
  rest_disabled: 'Switch the REST API on, or let the security plugin pass it, then publish again.',
  not_found: 'Look at the destination for what was removed or moved there, then publish again.',
  invalid: 'Change what it names, at the destination or in the content, then publish again.',
  transient: '',
  not_json: 'Let requests to the REST API of the site through, then publish again.',
  redirect: 'Then publish again.',
  blocked_address: 'Connect the destination by its public address.',
  unknown_host: 'Correct the address of the destination, then publish again.',
};

/** The message of a refused publication with what to do about it. */
export function whatToDo({ kind, message }: CmsError): string {
  const todo = advice[kind];
  return todo === '' ? message : `${message.replace(/\.?$/, '.')} ${todo}`;
}
