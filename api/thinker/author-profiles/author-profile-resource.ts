import type { Resource } from '#api/shared/crud.ts';
import { presentRow } from '#api/shared/present.ts';
import { authorProfileRow } from '#contracts/api/thinker/author-profiles.ts';
import { AuthorProfile } from '#entities/thinker/author-profile.ts';

/** An author profile as the API answers it. */
export const authorProfileResource: Resource<AuthorProfile, typeof authorProfileRow> = {
  entity: AuthorProfile,
  path: 'system/author-profiles/',
  tag: 'Thinker',
  noun: 'author profile',
  throttle: 'system',
  deletion:
    "Content of the author keeps its text and loses the link; tasks are written by the site's settings. The profile can be brought back from the Trash, without those links.",
  row: authorProfileRow,
  readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version'],
  present: (profile) => ({
    ...presentRow(profile),
    name: profile.name,
    description: profile.description,
    tone: profile.tone,
    language: profile.language,
    writing_samples: profile.writingSamples,
  }),
};
