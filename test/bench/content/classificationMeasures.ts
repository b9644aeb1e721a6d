import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nlp } from '../../../src/core/nlp';
import { benchText, dataPath } from '../benchText';
import { digits, percentile, table } from '../table';
import type { SentimentExample, SentimentPeer } from './contentPeers';

/** Length of the texts that are classified, in UTF-16 code units, and how many there are. */
const textLength = 1000;
const textCount = 60;

/** A table of how long a classifier takes for a text, ours beside what a JavaScript user would take. */
export async function classificationSpeed(nlp: Nlp, peers: readonly SentimentPeer[]): Promise<string> {
	const rows: string[][] = [];
	for (const language of ['zh', 'en'] as const) {
		const texts = cut(benchText(language, textLength * textCount).text);
		for (const classifier of ['topic', 'sentiment'] as const) {
			const times = await timesOf(texts, text => nlp.judge.judge(classifier, text, { language }));
			rows.push([`NLP Lens, ${language} ${classifier}`, ...timeCells(times)]);
		}
		if (language === 'zh') continue;
		for (const peer of peers) rows.push([`${peer.name}, en`, ...timeCells(await timesOf(texts, peer.isPositive))]);
	}
	const title = `Classification of ${digits(textLength)} characters, ${textCount} texts, second pass`;
	return `${title}\n${table(['classifier', 'median ms', '95 % ms'], rows)}`;
}

/** A table of accuracy on the test sets of English sentiment; undefined where they are not at hand. */
export async function sentimentAccuracy(nlp: Nlp, peers: readonly SentimentPeer[]): Promise<string | undefined> {
	const examples = readSst2('test');
	if (examples.length === 0) return undefined;
	const share = (right: number): string => digits((100 * right) / examples.length, 2);
	let own = 0;
	for (const { text, isPositive } of examples) {
		const { classification } = await nlp.judge.judge('sentiment', text, { language: 'en' });
		if ((classification?.probabilities[0].label === 'positive') === isPositive) own++;
	}
	const rows = [['NLP Lens', share(own)]];
	for (const peer of peers) {
		const right = examples.filter(({ text, isPositive }) => peer.isPositive(text) === isPositive).length;
		rows.push([peer.name, share(right)]);
	}
	return `Sentiment of ${digits(examples.length)} sentences, SST-2 test\n${table(['classifier', 'accuracy %'], rows)}`;
}

/** The sentences of SST-2's part; none where the set is not at hand. */
export function readSst2(part: 'train' | 'test'): SentimentExample[] {
	const file = dataPath(path.join('tasks', 'sst2', `${part}.tsv`));
	if (!existsSync(file)) return [];
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter(line => line.includes('\t'))
		.map(line => {
			const [text, label] = line.split('\t');
			return { text, isPositive: label.trim() === '1' };
		});
}

function cut(text: string): string[] {
	return Array.from({ length: textCount }, (_, index) => text.slice(index * textLength, (index + 1) * textLength));
}

/** Milliseconds of each text, in a second pass over all. */
async function timesOf(texts: readonly string[], work: (text: string) => unknown): Promise<number[]> {
	for (const text of texts) await work(text);
	const times: number[] = [];
	for (const text of texts) {
		const start = performance.now();
		await work(text);
		times.push(performance.now() - start);
	}
	return times;
}

function timeCells(times: readonly number[]): string[] {
	return [digits(percentile(times, 50), 2), digits(percentile(times, 95), 2)];
}
