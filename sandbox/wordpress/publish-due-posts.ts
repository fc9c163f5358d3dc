import type { RequestHandler } from 'express';
import { nowGmt } from './site-times.ts';
import type { WordPressStore } from './store.ts';

/**
 * WP-Cron: a visit makes due posts public after it has been answered, so that the first read after the due time
 * still says `future`. The time of the last change stays.
 */
export function publishDuePosts(store: WordPressStore): RequestHandler {
  return (_request, response, next) => {
    response.on('finish', () => {
      const now = nowGmt();
      const due = store.state.posts.filter(
        (post) => post.status === 'future' && post.dateGmt <= now,
      );
      for (const post of due) post.status = 'publish';
      if (due.length > 0) store.save();
    });
    next();
  };
}
