import type { Nlp } from '../../../src/core/nlp';
import type { TranslationDirection } from '../../../src/core/tasks/translation/translation';
import { shippedModels } from '../../../training/support/shippedModels';
import { benchText } from '../benchText';
import type { Core } from '../bundledCore';
import { digits, percentile, table } from '../table';

/** UTF-16 code units of the text that sentences are taken from. */
const TEXT_LENGTH = 400_000;

/** Words of the sentences that are translated, about, and how many of them. */
const LENGTHS = [10, 20, 40];
const SENTENCES = 40;

/** Words that a sentence may have more or fewer. */
const LEEWAY = 2;

/** Prints how long the engines take to be ready, and sentences to be translated. */
export async function translationMeasures({ Nlp }: Core, print: (table: string) => void): Promise<void> {
	const rows: string[][] = [];
	for (const direction of ['zh-en', 'en-zh'] as const) {
		const nlp = new Nlp(shippedModels);
		const { text, source } = benchText(direction === 'zh-en' ? 'zh' : 'en', TEXT_LENGTH);
		const sentences = await sentencesOf(nlp, text);
		// What cuts texts into words is ready with the first sentences.
		const begin = performance.now();
		await nlp.translation.ready(direction);
		const loading = performance.now() - begin;
		for (const length of LENGTHS) rows.push(await rowOf(nlp, direction, source, sentences, length, loading));
	}
	const head = ['text', 'words', 'sentences', 'median, ms', 'longest of 20, ms', 'words/s', 'made ready, ms'];
	print(`Translation, sentence by sentence\n${table(head, rows)}`);
}

/** A sentence and how many words it has. */
interface CountedSentence {
	readonly text: string;
	readonly words: number;
}

async function sentencesOf(nlp: Nlp, text: string): Promise<CountedSentence[]> {
	const { sentences, tokens } = await nlp.analyze(text, { format: 'plain', language: 'auto', standard: 'pku' }, [
		'sentences',
		'tokens',
	]);
	const counted: CountedSentence[] = [];
	let token = 0;
	for (let i = 0; sentences && tokens && i < sentences.starts.length; i++) {
		const first = token;
		while (token < tokens.starts.length && tokens.starts[token] < sentences.ends[i]) token++;
		counted.push({ text: text.slice(sentences.starts[i], sentences.ends[i]), words: token - first });
	}
	return counted;
}

async function rowOf(
	nlp: Nlp,
	direction: TranslationDirection,
	source: string,
	sentences: readonly CountedSentence[],
	length: number,
	loading: number,
): Promise<string[]> {
	const fitting = sentences.filter(({ words }) => Math.abs(words - length) <= LEEWAY);
	const chosen = fitting.slice(0, SENTENCES);
	// Others warm up: an engine remembers the sentences that it translated last.
	for (const { text } of fitting.slice(SENTENCES, 2 * SENTENCES)) await nlp.translate(text, 'plain', { direction });
	const times: number[] = [];
	for (const { text } of chosen) {
		const begin = performance.now();
		await nlp.translate(text, 'plain', { direction });
		times.push(performance.now() - begin);
	}
	const words = chosen.reduce((sum, sentence) => sum + sentence.words, 0);
	const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
	return [
		`${direction}: ${source}`,
		digits(length),
		digits(chosen.length),
		digits(percentile(times, 50), 1),
		digits(percentile(times, 95), 1),
		digits(words / seconds),
		digits(loading),
	];
}
