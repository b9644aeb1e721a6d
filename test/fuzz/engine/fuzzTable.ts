import { table } from '../../support/docs/markedTables';
import { digits } from '../../bench/table';
import type { SavedRun } from './savedRun';

/** What runs came to, as a table of Markdown. */
export function fuzzTable(runs: readonly SavedRun[]): string {
	const head = [
		'reader',
		'inputs',
		'CPU seconds',
		'inputs/CPU s',
		'longest ms',
		'heap MB',
		'branches reached',
		'kept',
		'findings',
	];
	const sum = (value: (run: SavedRun) => number): number => runs.reduce((all, run) => all + value(run), 0);
	const rows = runs.map(run => [
		run.target,
		digits(run.inputs),
		digits(run.seconds),
		digits(run.inputs / Math.max(run.seconds, 1e-3)),
		digits(run.longest, 1),
		`${megabytes(run.before)} → ${megabytes(run.after)}`,
		`${digits(run.reached)} of ${digits(run.branches)}`,
		digits(run.kept.length),
		digits(run.findings.length),
	]);
	const total = ['all', digits(sum(run => run.inputs)), digits(sum(run => run.seconds)), '', '', '', '', ''];
	return table(head, [...rows, [...total, digits(sum(run => run.findings.length))]]);
}

function megabytes(bytes: number): string {
	return digits(bytes / (1 << 20), 1);
}
