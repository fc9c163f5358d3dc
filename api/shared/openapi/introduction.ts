/** What holds for every operation, shown by the readers above them all. Source: spec/api.md. */
export const introduction = `JSON in and out. Paths end in \`/\` and are answered without it, too.

**Who asks.** \`Authorization: Bearer …\` with the \`access\` token of a sign-in, or \`Authorization: Api-Key …\` with a key of the account. Operations without a lock need neither.

**Answers.** One thing: \`{success, data, message?, request_id}\`. A list: \`{success, count, next, previous, results, request_id}\`. A refusal: \`{success: false, error, errors?, request_id}\`, with messages by field; those of no single field stand under \`non_field_errors\`. Deleted: 204 without a body.

**Refusals** come in this order: 404 for an unknown path, 405 with \`Allow\`, 401, 429, 403 for the role, 403 for the module, 404 for the id in the path, 413, 415, 400, 422, 402, 409. Another account's ids are as unknown as nobody's.

**Text** is valid Unicode without null characters; a body holds at most 1 MB and 32 levels.

**Throttles** are told by every answer (\`X-Throttle-Limit\`, \`X-Throttle-Remaining\`, \`X-Throttle-Reset\`); 429 also says \`Retry-After\`.

**Starting work** answers 202 with \`run_id\`; follow it under \`runs/{id}/\`. The same \`Idempotency-Key\` and body are answered the same again.`;
