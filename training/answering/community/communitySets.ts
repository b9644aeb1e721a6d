import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { readCsv } from '../../../src/core/text/csvReader';
import { dataFolder, readData } from '../../support/dataFolder';
import type { CollectedQuestion } from './askThrough';

/** Questions and answers about Covid (en), as faq-covid has them in its smaller file. */
export function readCovidFaq(): CollectedQuestion[] {
	const [head, ...rows] = [...readCsv(readData('tasks/faq-covid/small_faq_covid.csv'))];
	const [question, answer] = ['question', 'answer'].map(name => head.fields.indexOf(name));
	return unique(rows.map(({ fields }) => ({ question: fields[question].trim(), answer: fields[answer].trim() })));
}

const EGRET_LINES = 'egret-wenda-corpus-master/egret_wenda_lines.txt';

/** Questions of a forum about a game engine (zh) with the answers that were taken as best. */
export function readEgretPairs(): CollectedQuestion[] {
	const zip = readFileSync(join(dataFolder(), 'tasks/egret-wenda/egret-wenda-corpus.zip'));
	const lines = zipEntry(zip, EGRET_LINES)
		.toString('utf8')
		.split('\n')
		.map(line => line.split(' +++$+++ ').at(2)?.trim() ?? '');
	const pairs = [];
	for (let line = 0; line + 1 < lines.length; line += 2) pairs.push({ question: lines[line], answer: lines[line + 1] });
	return unique(pairs);
}

/** Without pairs that lack something, and the first only of those with the same answer. */
function unique(pairs: readonly CollectedQuestion[]): CollectedQuestion[] {
	const answers = new Map(
		pairs
			.filter(({ question, answer }) => question !== '' && answer !== '')
			.reverse()
			.map(pair => [pair.answer, pair]),
	);
	return [...answers.values()].reverse();
}

/** A file of a ZIP archive, found by its central directory (APPNOTE.TXT 4.3.12). @throws Error when there is none of that name */
function zipEntry(zip: Buffer, name: string): Buffer {
	const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		const nameLength = zip.readUInt16LE(at + 28);
		if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
			const local = zip.readUInt32LE(at + 42);
			const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
			return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20)));
		}
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	throw new Error(`There is no ${name} in the archive.`);
}
