import { z } from 'zod';
import { singleLine } from './single-line.ts';

/** The part of a name that is shown: no more than 100 characters, counted so that none is cut in two. */
const shownPart = /^.{0,100}/u;

/** What a mail program makes a link of: the dot of a domain, the colon and slashes of an address. */
const partOfLink = /[.:/@](?=\S)/g;

/**
 * Words that somebody typed, safe to show to somebody else: one line, not long, and with zero-width spaces
 * where a mail program would otherwise make a link of them, so that an invitation from "evil.example" is
 * no advertisement for it.
 */
export const shownName = z.string().transform((text) => {
  const [shown = ''] = shownPart.exec(singleLine(text)) ?? [];
  return shown.replaceAll(partOfLink, '$&\u200b');
});

/** An address of ours to click on. */
export const link = z.url({ protocol: /^https?$/ });

/** A whole number of hours, shown as "24 hours" or "7 days". */
export const validHours = z
  .int()
  .positive()
  .transform((hours) => {
    const [count, unit] = hours > 24 && hours % 24 === 0 ? [hours / 24, 'day'] : [hours, 'hour'];
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
  });

/** A point in time, shown in UTC: where the reader is, is not known. */
export const moment = z.iso
  .datetime()
  .transform((instant) => `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`);
