import { v7 } from 'uuid';

/** A fresh primary key: sortable by time, made here so that it exists before the row is written. */
export function uuidv7(): string {
  return v7();
}
