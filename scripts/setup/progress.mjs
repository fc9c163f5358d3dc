/**
 * Shows that something long is going on: one line rewritten every second on a terminal, a line every half
 * minute elsewhere.
 *
 * @param {string} what
 * @param {() => string} [detail] what to add behind the elapsed time
 * @returns {(outcome: string) => void} ends it with a last line
 */
export function showElapsed(what, detail = () => '') {
  const started = Date.now();
  const isTerminal = process.stdout.isTTY === true;
  const line = () => `${what} … ${formatElapsed(Date.now() - started)}${detail()}`;
  if (!isTerminal) console.log(`${what} …`);
  const timer = setInterval(
    () => (isTerminal ? process.stdout.write(`\r\x1b[K${line()}`) : console.log(line())),
    isTerminal ? 1_000 : 30_000,
  );
  return (outcome) => {
    clearInterval(timer);
    if (isTerminal) process.stdout.write('\r\x1b[K');
    console.log(`${line()} ${outcome}`);
  };
}

/** @param {number} milliseconds */
function formatElapsed(milliseconds) {
  const seconds = Math.floor(milliseconds / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
