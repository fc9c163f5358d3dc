import { canRetryHelp } from './failure-categories.ts';

/** What to do about a failure, where its category says more than whether it can be retried. */
const advice: Readonly<Record<string, string>> = {
  insufficient_credits: 'Buy credits, then retry the run.',
  module_disabled: 'Switch the module on, then retry the run.',
  permission_denied: 'Have the site granted to whoever starts the run, then start it again.',
  not_found: 'What it worked on was deleted: restore it from the Trash, or start anew.',
  media_missing: 'Draw or upload the missing pictures, then retry the run.',
  credentials:
    'Enter the credentials of the destination again and test the connection, then retry.',
  forbidden: 'Give the user of the destination the right to publish, then retry.',
  rest_disabled: 'Allow the REST API at the destination, then retry.',
  not_json: 'See what answers at the address of the destination, then retry.',
  redirect: 'Enter the address that the destination redirects to, then retry.',
  blocked_address: 'Enter the public address of the destination, then retry.',
  unknown_host: 'Check the address of the destination, then retry.',
  content_refused:
    'Change the title, the keywords or the prompt that the model refused, then retry.',
  authentication: 'Check the API key in the settings, then retry the run.',
  quota_exhausted:
    'Raise the limit of the key at the vendor or wait for its next period, then retry.',
  conflict: 'See what else works on the same thing; retry when it has ended.',
  ai_invalid: 'Retry the run: models answer differently each time.',
  timeout: 'Retry the run: everything so far is kept and used.',
  unavailable: 'Retry the run: what it needs was away for too long.',
  lost: 'Retry the run: its credits were given back.',
  terminated: 'Retry the run when you like: it was stopped by hand.',
  cancelled: 'Retry the run when you like: what was written is used.',
};

/** What the person who started a run can do about its failure, in one sentence. */
export function failureAdvice(category: string): string {
  const known = advice[category];
  if (known) return known;
  return canRetryHelp(category)
    ? 'Retry the run: everything so far is kept and used.'
    : 'Change what the message names, then retry the run.';
}
