/**
 * Makes storms of random edits and compares, at every level, what followed them with what the whole text gives:
 * `npm run storms [-- --edits 10000 --seed 1 --level blocks --write]`. Prints a table, or the edit that was not followed; `--write` takes the table into docs/reliability.md.
 */
import { parseArgs } from 'node:util';
import { table } from '../bench/table';
import { renewTables } from '../bench/writeMeasures';
import { exitOnSignals } from '../support/process/atExit';
import { LEVELS } from './levels/allLevels';
import { runStorm } from './runStorm';

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			edits: { type: 'string', default: '10000' },
			seed: { type: 'string', default: '1' },
			level: { type: 'string' },
			write: { type: 'boolean', default: false },
		},
	});
	const rows: string[][] = [];
	for (const [name, level] of Object.entries(LEVELS)) {
		if (values.level !== undefined && values.level !== name) continue;
		const seed = Number(values.seed);
		let told = 0;
		const result = await runStorm(level(), Number(values.edits), seed, edits => {
			if (edits - told < 1000) return;
			told = edits;
			console.error(`${name}: ${edits} edits`);
		});
		const seconds = (result.milliseconds / 1000).toFixed(1);
		rows.push([result.name, `${result.edits}`, `${seed}`, `${result.comparisons}`, `${result.longest}`, seconds]);
	}
	const printed = table(['level', 'edits', 'seed', 'comparisons', 'longest text', 'seconds'], rows);
	console.log(printed);
	if (values.write) renewTables('docs/reliability.md', { STORMS: ['```text', printed, '```'].join('\n') });
	process.exit(0);
}

exitOnSignals();
main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
