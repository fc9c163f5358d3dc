/** `Europe/Berlin`, `Etc/GMT+3`: as Temporal's server looks them up, where the case of letters counts. */
const spelled = /^[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)*$/;

/**
 * The IANA name of a time zone as every system spells it.
 *
 * @returns null for what is none
 */
export function timeZoneName(name: string): string | null {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    if (timeZone.toLowerCase() === name.toLowerCase()) return timeZone;
    // An older name of the zone, which is kept as it was chosen.
    return spelled.test(name) ? name : null;
  } catch {
    return null;
  }
}
