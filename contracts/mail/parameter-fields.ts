import { z } from 'zod';
import { singleLine } from './single-line.ts';

/** Longest name that is shown; a longer one is cut. */
const shownNameCharacters = 100;

/** What a mail program makes a link of: the dot of a domain, the colon and slashes of an address. */
const partOfLink = /[.:/@](?=\S)/g;

/**
 * Words that somebody typed, safe to show to somebody else: one line, not long, and with zero-width spaces
 * where a mail program would otherwise make a link of them, so that an invitation from "evil.example" is
 * no advertisement for it.
 */
export const shownName = z
  .string()
  .transform((text) =>
    [...singleLine(text)].slice(0, shownNameCharacters).join('').replaceAll(partOfLink, '$&\u200b'),
  );

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
