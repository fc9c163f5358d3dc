import type { Request } from 'express';

interface PagePosition {
  publicUrl: string;
  request: Request;
  count: number;
  page: number;
  pageSize: number;
}

/** Absolute links to the neighbours of a page, with the filters of the request kept. */
export function pageLinks({ publicUrl, request, count, page, pageSize }: PagePosition) {
  const lastPage = Math.max(1, Math.ceil(count / pageSize));
  const link = (number: number) => {
    const url = new URL(request.originalUrl, publicUrl);
    url.searchParams.set('page', String(number));
    return url.toString();
  };
  return {
    next: page < lastPage ? link(page + 1) : null,
    previous: page > 1 ? link(Math.min(page - 1, lastPage)) : null,
  };
}
