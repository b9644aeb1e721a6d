import { inCheckout } from '../support/checkout';
import { parseTally } from '../support/mocha/tally';
import { runCommand } from '../support/process/runCommand';
import { table } from './table';

/** Measures activation, first marks, stalls and memory inside the extension host of a real VS Code. */
export async function hostMeasures(): Promise<string> {
	const rows: string[][] = [];
	const other: string[] = [];
	const loader = ['--import', 'tsx', inCheckout('test/bench/runHostMeasures.ts')];
	const code = await runCommand(process.execPath, loader, {
		limit: 900_000,
		onLine: line => {
			const found = /^(?:\[test\] )?measure (.*)\t(.*)$/.exec(line);
			if (found !== null) rows.push([found[1], found[2]]);
			else if (parseTally(line) === undefined) other.push(line);
		},
	});
	const trouble = code === 0 ? '' : `\nThe run in the extension host ended with ${code}:\n${other.join('\n')}`;
	return `Extension host\n${table(['measure', 'value'], rows)}${trouble}`;
}
