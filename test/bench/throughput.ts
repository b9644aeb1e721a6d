import type { Language } from '../../src/core/text/language';
import { benchText } from './benchText';
import type { Analyze, Engine, Task } from './engines/engine';
import { TASKS } from './engines/engine';
import { digits, percentile, table } from './table';

/**
 * Length of the text in UTF-16 code units, how long each engine reads it before it counts, and how often it counts. In less
 * time not all of an engine's code is compiled to the end, and what compiles it is counted, too.
 */
const textLength = 200_000;
const warmUpSeconds = 4;
const rounds = 5;
/** How many fresh engines each read a text of their own, and the length of such a text. */
const coldRounds = 3;
const coldLength = 100_000;

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { zh: 'Chinese', en: 'English' };

/** What was measured of one engine. */
export interface Measured {
	readonly engine: Engine;
	readonly characters: number;
	readonly words: number;
	/** Processor time of all threads of the process: median of the rounds. */
	readonly seconds: number;
}

/**
 * Prints a table for each task: every engine on the same text, in turns, in this process.
 * @returns what was measured, those of a task together
 */
export async function throughput(
	engines: readonly Engine[],
	print: (table: string) => void,
): Promise<readonly (readonly Measured[])[]> {
	const all: (readonly Measured[])[] = [];
	for (const language of ['zh', 'en'] as const) {
		for (const task of Object.keys(TASKS) as Task[]) {
			const { title, measured } = await warmMeasures(language, task, engines);
			print(`${title}\n${speedTable(measured)}`);
			all.push(measured);
			if (language === 'en' && task === 'tags') print(await coldTable(engines));
		}
	}
	return all;
}

async function warmMeasures(
	language: Language,
	task: Task,
	engines: readonly Engine[],
): Promise<{ readonly title: string; readonly measured: readonly Measured[] }> {
	const { text, source } = benchText(language, textLength);
	const loaded: { engine: Engine; analyze: Analyze; words: number; seconds: number[] }[] = [];
	for (const engine of engines.filter(each => each.language === language && each.task === task)) {
		const analyze = await engine.load();
		for (let seconds = 0; seconds < warmUpSeconds;) seconds += await processorTime(async () => analyze(text));
		loaded.push({ engine, analyze, words: 0, seconds: [] });
	}
	// In turns, so that what else the machine does falls on all alike; once before it counts, so that the caches and the
	// garbage are its own.
	for (let round = 0; round < rounds; round++) {
		for (const each of loaded) {
			await each.analyze(text);
			each.seconds.push(await processorTime(async () => (each.words = await each.analyze(text))));
		}
	}
	const measured = loaded.map(({ engine, words, seconds }) => ({
		engine,
		characters: text.length,
		words,
		seconds: percentile(seconds, 50),
	}));
	const title = `${LANGUAGE_NAMES[language]}, ${TASKS[task]}: ${digits(text.length)} characters of ${source}`;
	return { title: `${title}, median of ${rounds} rounds, processor time`, measured };
}

/** Fresh engines on texts that nothing in this process has seen; its code was compiled before. */
async function coldTable(engines: readonly Engine[]): Promise<string> {
	const { text, source } = benchText('en', textLength + coldRounds * coldLength);
	const measured: Measured[] = [];
	for (const engine of engines.filter(each => each.language === 'en' && each.task === 'tags')) {
		const seconds: number[] = [];
		let words = 0;
		for (let round = 0; round < coldRounds; round++) {
			const unseen = text.slice(textLength + round * coldLength, textLength + (round + 1) * coldLength);
			const analyze = await engine.load();
			await analyze('A first sentence.');
			seconds.push(await processorTime(async () => (words += await analyze(unseen))));
		}
		const total = seconds.reduce((sum, each) => sum + each, 0);
		measured.push({ engine, characters: coldRounds * coldLength, words, seconds: total });
	}
	const title = `English, ${TASKS.tags}, cold: ${coldRounds} fresh engines on ${digits(coldLength)} unseen characters each`;
	return `${title} of ${source}, processor time\n${speedTable(measured)}`;
}

async function processorTime(work: () => Promise<unknown>): Promise<number> {
	const begin = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(begin);
	return (user + system) / 1e6;
}

/** Speeds, and for each peer how many times as fast our engine in the table's first row is. */
function speedTable(measured: readonly Measured[]): string {
	const own = measured.filter(({ engine }) => engine.name === 'NLP Lens');
	const speed = ({ characters, seconds }: Measured): number => characters / seconds;
	const rows = measured.map(each => [
		each.engine.name,
		each.engine.does,
		digits(speed(each) / 1000),
		digits(each.words / each.seconds / 1000),
		digits(each.words),
		own.includes(each) ? '' : own.map(ours => `${digits(speed(ours) / speed(each), 2)} ×`).join(', '),
	]);
	return table(['engine', 'computes', '1000 chars/s', '1000 words/s', 'words', 'NLP Lens is'], rows);
}
