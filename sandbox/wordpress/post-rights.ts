import type { StoredPost } from './store.ts';
import { type Capability, can, type WordPressUser } from './users.ts';

type Person = WordPressUser | null;

/** Capabilities by kind of content: pages are for editors and up. */
const capabilitiesOf = {
  post: { edit: 'edit_posts', publish: 'publish_posts', others: 'edit_others_posts' },
  page: { edit: 'edit_pages', publish: 'publish_pages', others: 'edit_others_pages' },
} as const satisfies Record<StoredPost['type'], Record<string, Capability>>;

/** May make posts of this kind, and see the edit view of lists. */
export function mayEditType(user: Person, type: StoredPost['type']): boolean {
  return can(user, capabilitiesOf[type].edit);
}

export function mayPublishType(user: Person, type: StoredPost['type']): boolean {
  return can(user, capabilitiesOf[type].publish);
}

/** May change or delete this one (map_meta_cap): one's own, once public only with the right to publish. */
export function mayEdit(user: Person, post: StoredPost): boolean {
  if (!user || !mayEditType(user, post.type)) return false;
  if (post.author !== user.id) return can(user, capabilitiesOf[post.type].others);
  const isOut = ['publish', 'future', 'private'].includes(post.status);
  return !isOut || mayPublishType(user, post.type);
}

/** Published is for everybody; the rest for those who may change it. */
export function mayRead(user: Person, post: StoredPost): boolean {
  if (post.status === 'publish' || mayEdit(user, post)) return true;
  return user !== null && post.author === user.id && can(user, 'edit_posts');
}
