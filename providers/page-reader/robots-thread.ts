import { parentPort, workerData } from 'node:worker_threads';
import robotsParser from 'robots-parser';
import type { RobotsAnswer, RobotsThreadData } from './robots-rules.ts';
import { shortenGroups } from './shorten-groups.ts';

/** Its types tell of an ES module; it is a CommonJS one, whose function is the default export itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** The thread's whole work: reads the rules it was started with and answers once. */
const { address, text, page, robotName } = workerData as RobotsThreadData;
const rules = parseRobots(address, shortenGroups(text, robotName));
const answer: RobotsAnswer = {
  isAllowed: rules.isAllowed(page, robotName) ?? true,
  delaySeconds: rules.getCrawlDelay(robotName) ?? 0,
};
parentPort?.postMessage(answer);
