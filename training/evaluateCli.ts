/**
 * Scores the built command line on the test sets and compares with the cards and with other libraries:
 * `npm run evaluate:cli [-- --write]`. It ends with exit code 1 when a score is not that of the training code.
 *
 * With `--write` the tables of docs/accuracy.md and of the READMEs are renewed.
 */
import { join } from 'node:path';
import { chineseComparisons } from './cli/chineseTests';
import { agrees, fullTable, shortTable } from './cli/comparison';
import { englishComparisons } from './cli/englishTests';
import { replaceTable } from './cli/replaceTable';
import { readArguments } from './support/arguments';

function main(): void {
	const { flags } = readArguments(process.argv.slice(2), { flags: ['write'] });
	const rows = [...chineseComparisons(), ...englishComparisons()];
	console.log(fullTable(rows));
	if (flags.has('write')) {
		const root = join(import.meta.dirname, '..');
		replaceTable(join(root, 'docs', 'accuracy.md'), 'ACCURACY', fullTable(rows));
		replaceTable(join(root, 'README.md'), 'ACCURACY', shortTable(rows, 'en'));
		replaceTable(join(root, 'README.zh-CN.md'), 'ACCURACY', shortTable(rows, 'zh'));
	}
	process.exitCode = rows.every(agrees) ? 0 : 1;
}

main();
