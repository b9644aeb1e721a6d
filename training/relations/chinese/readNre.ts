import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../../../src/core/text/span';
import { dataFolder, readData } from '../../support/dataFolder';

/** One line of FinRE or SanWen (Li et al. 2019): two names in a sentence and how the first relates to the second. */
export interface NrePair {
	readonly head: string;
	readonly tail: string;
	readonly label: string;
	readonly text: string;
}

/** The text of a corpus file that may be compressed. */
export function readPacked(path: string): string {
	const file = join(dataFolder(), `${path}.gz`);
	return existsSync(file) ? gunzipSync(readFileSync(file)).toString('utf8') : readData(path);
}

/** The pairs of a part of a set, in their order. */
export function readNre(set: 'FinRE' | 'SanWen', part: 'train' | 'valid' | 'test'): NrePair[] {
	const lines = readPacked(`tasks/chinese-nre/${set}/${part}.txt`).split(/\r?\n/);
	return lines
		.filter(line => line.trim() !== '')
		.map(line => {
			const [head, tail, label, text] = line.split('\t');
			return { head, tail, label, text };
		});
}

/** The labels of a set; the first is the one of no relation. */
export function readNreLabels(set: 'FinRE' | 'SanWen'): string[] {
	const lines = readPacked(`tasks/chinese-nre/${set}/relation2id.txt`).split(/\r?\n/);
	return lines.filter(line => line !== '').map(line => line.split(/\s/)[0]);
}

/** Where the two names are meant: of all their places those nearest to each other, first in the text. */
export function placesOf({ head, tail, text }: NrePair): readonly [head: Span, tail: Span] {
	let best: readonly [number, number] = [text.indexOf(head), text.indexOf(tail)];
	let least = Infinity;
	for (const a of occurrences(text, head)) {
		for (const b of occurrences(text, tail)) {
			const overlap = a < b + tail.length && b < a + head.length ? text.length : 0;
			const distance = overlap + Math.abs(a - b) + Math.min(a, b) / text.length;
			if (distance < least) {
				least = distance;
				best = [a, b];
			}
		}
	}
	return [
		{ start: best[0], end: best[0] + head.length },
		{ start: best[1], end: best[1] + tail.length },
	];
}

function occurrences(text: string, name: string): number[] {
	const found: number[] = [];
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) found.push(at);
	return found;
}
