/**
 * Makes every kind of request about texts that are no sound texts, and measures how long the worker took no message:
 * `npm run attacks [-- --length 1000000 --text "one line" --request pinyin --patience 60000]`. Prints what took longest, and ends with 1 where a message
 * is not fit to be seen.
 */
import { parseArgs } from 'node:util';
import { table } from '../bench/table';
import { exitOnSignals } from '../support/process/atExit';
import { attackWorker, isFitToSee } from './attackWorker';
import { attackedTexts } from './attackedTexts';

/** A worker that takes no message for so long holds up what a person sees, in milliseconds. */
const NOTABLE_SLICE = 250;

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			length: { type: 'string', default: '1000000' },
			text: { type: 'string', default: '' },
			request: { type: 'string', default: '' },
			patience: { type: 'string', default: '60000' },
		},
	});
	const rows: string[][] = [];
	const unfit: string[] = [];
	await attackWorker(
		attackedTexts(Number(values.length)).filter(({ name }) => name.includes(values.text)),
		{
			patience: Number(values.patience),
			wanted: name => name.includes(values.request),
			onOutcome: (text, outcome) => {
				if (!isFitToSee(outcome)) unfit.push(outcome.name);
				const { milliseconds, longestSlice } = outcome;
				const row = [
					text,
					outcome.name,
					milliseconds.toFixed(0),
					longestSlice.toFixed(0),
					outcome.outcome.slice(0, 120),
				];
				console.error(row.join('\t'));
				if (longestSlice > NOTABLE_SLICE || outcome.outcome !== 'answered') rows.push(row);
			},
		},
	);
	console.log(table(['text', 'request', 'ms', 'longest slice ms', 'outcome'], rows));
	process.exit(unfit.length === 0 ? 0 : 1);
}

exitOnSignals();
main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
