export function showElapsed(what: string, detail?: () => string): (outcome: string) => void;
