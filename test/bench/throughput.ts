import type { Language } from '../../src/core/text/language';
import { benchText } from './benchText';
import type { Engine } from './engines/engine';
import { digits, percentile, table } from './table';

/** Length of the text in UTF-16 code units, and how often each engine reads it; the first time is not counted. */
const textLength = 200_000;
const rounds = 5;

/** What was measured of one engine. */
interface Measured {
	readonly engine: Engine;
	readonly loadMilliseconds: number;
	readonly words: number;
	/** Median of the rounds. */
	readonly seconds: number;
}

/** Measures every engine of a language on the same text, one after the other, in this process. */
export async function throughput(language: Language, engines: readonly Engine[]): Promise<string> {
	const { text, source } = benchText(language, textLength);
	const measured: Measured[] = [];
	for (const engine of engines.filter(candidate => candidate.language === language))
		measured.push(await measure(engine, text));
	const name = { zh: 'Chinese', en: 'English' }[language];
	const head = ['engine', 'computes', 'load ms', '1000 chars/s', '1000 words/s', 'words'];
	const rows = measured.map(({ engine, loadMilliseconds, words, seconds }) => [
		engine.name,
		engine.does,
		digits(loadMilliseconds),
		digits(text.length / seconds / 1000),
		digits(words / seconds / 1000),
		digits(words),
	]);
	return `${name}, ${digits(text.length)} characters of ${source}, median of ${rounds} rounds\n${table(head, rows)}`;
}

async function measure(engine: Engine, text: string): Promise<Measured> {
	const begin = performance.now();
	const analyze = engine.load();
	await analyze(text.slice(0, 100));
	const loadMilliseconds = performance.now() - begin;
	let words = await analyze(text);
	const seconds: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const start = performance.now();
		words = await analyze(text);
		seconds.push((performance.now() - start) / 1000);
	}
	return { engine, loadMilliseconds, words, seconds: percentile(seconds, 50) };
}
