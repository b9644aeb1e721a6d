import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a step of training came to. */
export interface StepReport {
	readonly name: string;
	/** Bytes of the model. */
	readonly size: number | undefined;
	readonly dev: readonly string[];
	readonly test: readonly string[];
	readonly seconds: number;
}

/** Scores of other models, of other sets than the first, and parts of a score are left to the card. */
const LEFT_OUT = /^(?:precision|recall|F1 of )/u;

/** The report of a step, from the model and the card in the folder; without one, of its time alone. */
export function reportOf(name: string, folder: string | undefined, seconds: number): StepReport {
	if (folder === undefined) {
		return { name, size: undefined, dev: [], test: [], seconds };
	}
	const card = readFileSync(join(folder, `${name}.md`), 'utf8');
	const size = statSync(join(folder, `${name}.bin`)).size;
	return { name, size, dev: scoresOf(card, 'dev'), test: scoresOf(card, 'test'), seconds };
}

/** The reports as a Markdown table, with the sum of the sizes. */
export function reportTable(reports: readonly StepReport[]): string {
	const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
	const rows = reports.map(({ name, size, dev, test, seconds }) => [
		name,
		size === undefined ? '' : megabytes(size),
		dev.join('; '),
		test.join('; '),
		(seconds / 60).toFixed(1),
	]);
	const total = reports.reduce((sum, { size }) => sum + (size ?? 0), 0);
	const time = reports.reduce((sum, { seconds }) => sum + seconds, 0);
	rows.push(['all', megabytes(total), '', '', (time / 60).toFixed(1)]);
	const header = ['model', 'MB', 'dev', 'test', 'minutes'];
	return [header, header.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

/** The main scores of a card on sets of this kind: those of the set that stands first. */
function scoresOf(card: string, part: 'dev' | 'test'): string[] {
	const rows = card
		.split('\n')
		.map(line => line.split('|').map(cell => cell.trim()))
		.filter(cells => cells.length === 5 && /^\d+\.\d+$/u.test(cells[3]))
		.map(([, set, measure, score]) => ({ set, measure, score }));
	const isPart = (set: string): boolean =>
		part === 'test' ? /\btest\b/u.test(set) : /\bdev\b|every tenth|held out/u.test(set);
	const first = rows.find(({ set }) => isPart(set))?.set;
	return rows
		.filter(({ set, measure }) => set === first && !LEFT_OUT.test(measure))
		.map(({ measure, score }) => `${measure} ${score}`);
}
