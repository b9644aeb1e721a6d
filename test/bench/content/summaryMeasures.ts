import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nlp } from '../../../src/core/nlp';
import { rouge, rougeUnits } from '../../../training/metrics/rouge';
import { benchText, dataPath } from '../benchText';
import { digits, percentile, table } from '../table';
import type { SummaryPeer } from './contentPeers';

/** How many words the long text has, how many sentences its summary, and how often it is summarized. */
const words = 10_000;
const sentences = 10;
const rounds = 5;

/** Makes a summary of a text in so many sentences. */
export type Summarize = (text: string, sentences: number) => string | Promise<string>;

/** A table of how long a summary of 10,000 words takes, from the bare text on. */
export async function summarySpeed(
	own: (nlp: Nlp) => Summarize,
	makeNlp: () => Nlp,
	peers: readonly SummaryPeer[],
): Promise<string> {
	const text = firstWords(benchText('en', words * 8).text);
	const chinese = benchText('zh', words * 2).text;
	const rows: string[][] = [];
	const add = async (name: string, make: () => Summarize, of: string): Promise<void> => {
		const times: number[] = [];
		for (let round = 0; round < rounds; round++) {
			const summarize = make();
			await summarize(of.slice(0, 2000), 1);
			const start = performance.now();
			await summarize(of, sentences);
			times.push(performance.now() - start);
		}
		rows.push([name, digits(percentile(times, 50), 0)]);
	};
	await add('NLP Lens, en', () => own(makeNlp()), text);
	await add(`NLP Lens, zh, ${digits(words * 2)} characters`, () => own(makeNlp()), chinese);
	for (const peer of peers) await add(`${peer.name}, en`, () => (given, count) => peer.summarize(given, count), text);
	const title = `Summary of ${digits(words)} words in ${sentences} sentences, bare text, nothing kept, median of ${rounds}`;
	return `${title}\n${table(['summarizer', 'ms'], rows)}`;
}

/** A table of ROUGE on SciTLDR's test part, one sentence each; undefined where the set is not at hand. */
export async function summaryQuality(own: Summarize, peers: readonly SummaryPeer[]): Promise<string | undefined> {
	const file = dataPath(path.join('tasks', 'scitldr', 'test.jsonl'));
	if (!existsSync(file)) return undefined;
	const cases = readFileSync(file, 'utf8')
		.split('\n')
		.filter(line => line !== '')
		.map(line => JSON.parse(line) as { readonly source: readonly string[]; readonly target: readonly string[] });
	const rows: string[][] = [];
	const add = async (name: string, make: (source: readonly string[]) => string | Promise<string>): Promise<void> => {
		const sums = [0, 0, 0];
		for (const { source, target } of cases) {
			const units = rougeUnits(await make(source));
			const { one, two, l } = rouge(units, target.map(rougeUnits));
			for (const [index, score] of [one, two, l].entries()) sums[index] += score;
		}
		rows.push([name, ...sums.map(sum => digits(sum / cases.length, 2))]);
	};
	const asText = (source: readonly string[]): string => source.map(sentence => sentence.trim()).join(' ');
	await add('first sentence', source => source[0]);
	await add('NLP Lens', source => own(asText(source), 1));
	for (const peer of peers) await add(peer.name, source => peer.summarize(asText(source), 1));
	const title = `One sentence of ${digits(cases.length)} abstracts, SciTLDR test, F1`;
	return `${title}\n${table(['summarizer', 'ROUGE-1', 'ROUGE-2', 'ROUGE-L'], rows)}`;
}

function firstWords(text: string): string {
	const ends = [...text.matchAll(/\S+\s+/gu)].slice(0, words);
	const last = ends.at(-1);
	return last === undefined ? text : text.slice(0, last.index + last[0].length);
}
