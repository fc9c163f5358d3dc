import type { Request } from 'express';
import type { Page } from './answer.ts';

/** The address of this request below our own, whatever host or double slashes it was asked with. */
function ownAddress({ originalUrl }: Request, publicUrl: string): URL {
  const { pathname, search } = new URL(originalUrl, publicUrl);
  return new URL(`${publicUrl}${pathname}${search}`);
}

/** Absolute links to the neighbours of a page, with the filters of the request kept. */
export function pageLinks(page: Page<unknown>, request: Request, publicUrl: string) {
  const link = (name: 'page' | 'cursor', value: number | string) => {
    const url = ownAddress(request, publicUrl);
    url.searchParams.set(name, String(value));
    return url.toString();
  };
  const { cursors } = page;
  if (cursors) {
    return {
      next: cursors.next === null ? null : link('cursor', cursors.next),
      previous: cursors.previous === null ? null : link('cursor', cursors.previous),
    };
  }
  const lastPage = Math.max(1, Math.ceil(page.count / page.pageSize));
  return {
    next: page.page < lastPage ? link('page', page.page + 1) : null,
    previous: page.page > 1 ? link('page', Math.min(page.page - 1, lastPage)) : null,
  };
}
