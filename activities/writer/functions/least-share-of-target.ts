/** Below this share of the wanted words an answer is no text: it fails, named, and nothing is charged for it. */
export const leastShareOfTarget = 0.3;
