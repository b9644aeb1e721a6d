/**
 * Writes `src/core/text/simplifiedPairs.ts`, the table of traditional characters: `tsx training/segmentation/writeSimplified.ts`.
 *
 * From HanLP's table of characters; what it lacks comes from the headwords of CC-CEDICT, each as it is most often written,
 * unless the character is a simplified one, too.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCedict } from '../corpora/chineseDictionaries';
import { readDataLines } from '../support/dataFolder';

const HAN = /^\p{Script=Han}$/u;
const PAIRS_A_LINE = 50;
const FILE = join(import.meta.dirname, '..', '..', 'src', 'core', 'text', 'simplifiedPairs.ts');

function main(): void {
	const known = hanlpPairs();
	for (const [from, to] of cedictPairs()) {
		if (!known.has(from)) {
			known.set(from, to);
		}
	}
	const pairs = [...known]
		.map(([from, to]) => [from, known.get(to) ?? to])
		.filter(([from, to]) => from !== to)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	const lines: string[] = [];
	for (let i = 0; i < pairs.length; i += PAIRS_A_LINE) {
		lines.push(
			`\t'${pairs
				.slice(i, i + PAIRS_A_LINE)
				.flat()
				.join('')}',`,
		);
	}
	writeFileSync(
		FILE,
		[
			'/*',
			' * Made by training/segmentation/writeSimplified.ts from the character table of HanLP 1.x (Apache-2.0) and CC-CEDICT',
			' * (CC BY-SA 4.0); do not edit.',
			' */',
			'',
			'/** Traditional characters, each followed by the simplified one that stands for it. */',
			'export const SIMPLIFIED_PAIRS = [',
			...lines,
			"].join('');",
			'',
		].join('\n'),
	);
	console.log(`${pairs.length} pairs`);
}

/** Characters of one code unit; those that stay as they are (著, 瞭) are in, too. */
function hanlpPairs(): Map<string, string> {
	const pairs = new Map<string, string>();
	for (const line of readDataLines('zh/dict_hanlp/t2s.txt')) {
		const [from, to] = line.split('=');
		if (HAN.test(from) && HAN.test(to) && from.length === 1 && to.length === 1) {
			pairs.set(from, to);
		}
	}
	return pairs;
}

/** For each character of traditional headwords the one that stands in its place most often. */
function cedictPairs(): Map<string, string> {
	const simplified = readCedict().map(({ form }) => form);
	const usual = new Set(simplified.join(''));
	const counts = new Map<string, Map<string, number>>();
	readCedict(undefined, 'traditional').forEach(({ form }, entry) => {
		const target = simplified[entry];
		for (let i = 0; i < form.length && form.length === target.length; i++) {
			if (HAN.test(form[i]) && HAN.test(target[i]) && !usual.has(form[i])) {
				const row = counts.get(form[i]) ?? new Map<string, number>();
				counts.set(form[i], row.set(target[i], (row.get(target[i]) ?? 0) + 1));
			}
		}
	});
	return new Map(
		[...counts].map(([from, row]) => [from, [...row].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0][0]]),
	);
}

main();
