export function showElapsed(what: string, detail?: () => string): (outcome: string) => void;
export function formatElapsed(milliseconds: number): string;
