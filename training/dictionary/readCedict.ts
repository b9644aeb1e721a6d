import type { ChineseLine } from '../../src/core/tasks/dictionary/chinese/chineseLine';
import type { Gloss, GlossPart } from '../../src/core/tasks/dictionary/chinese/glossCode';
import { readDataLines } from '../support/dataFolder';

const FILE = 'lm/dict-cedict/cedict_1_0_ts_utf-8_mdbg.2026-06-12.txt';
const LINE = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/u;

/** A Chinese word with both scripts or one, with its reading or without it, or a reading alone. */
const CHINESE =
	/(?:([^\s[\]|/(),;:"“”]+)\|)?([^\s[\]|/(),;:"“”]+)\[([^\]]+)\]|\[([^\]]+)\]|(?:(\p{Script=Han}+)\|)?(\p{Script=Han}+)/gu;

/**
 * The lines of CC-CEDICT in their order.
 * @throws Error when one cannot be read.
 */
export function readCedict(): ChineseLine[] {
	return readDataLines(FILE)
		.filter(line => !line.startsWith('#'))
		.map(parseLine);
}

function parseLine(line: string): ChineseLine {
	const found = LINE.exec(line);
	if (found === null) throw new Error(`A line of ${FILE} cannot be read: ${line}`);
	const [, traditional, word, reading, glosses] = found;
	return { word, traditional, reading, glosses: glosses.split('/').map(parseGloss) };
}

/** A meaning as its texts, Chinese words and readings. */
export function parseGloss(gloss: string): Gloss {
	const parts: GlossPart[] = [];
	let at = 0;
	for (const match of gloss.matchAll(CHINESE)) {
		const [whole, traditional, word, reading, readingAlone, bareTraditional, bareWord] = match as (
			string | undefined
		)[];
		const part = partOf(traditional ?? bareTraditional, word ?? bareWord, reading, readingAlone);
		if (part === undefined) continue;
		if (match.index > at) parts.push(gloss.slice(at, match.index));
		parts.push(part);
		at = match.index + (whole ?? '').length;
	}
	if (at < gloss.length) parts.push(gloss.slice(at));
	return parts;
}

/** Undefined where the two scripts do not go together, a slip of the data that stays text. */
function partOf(
	traditional: string | undefined,
	word: string | undefined,
	reading: string | undefined,
	readingAlone: string | undefined,
): GlossPart | undefined {
	if (word === undefined) return readingAlone === undefined ? undefined : { reading: readingAlone };
	const form = traditional ?? word;
	return Array.from(form).length === Array.from(word).length ? { word, traditional: form, reading } : undefined;
}
