import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import { readArguments } from '../../support/arguments';
import { dataFolder, readData } from '../../support/dataFolder';
import { positionalPpmi } from './cooccurrence';
import { nestedClusters } from './nestedClusters';
import { UnigramSegmenter } from './unigramSegmenter';
import { reduceRows } from './wordVectors';

/*
 * Word clusters from plain text: positional PPMI, truncated SVD, nested spherical k-means.
 * Usage: npm run train:ner-clusters -- en|en-lower|zh, with the plain text of lm/ unpacked (training/README.md); en-lower is
 * English in lower case in fewer and other clusters, a second view for the relations.
 * Writes lines "word <tab> leaf cluster <tab> count" to <data>/derived/clusters-<language>.tsv, most frequent first; for
 * Chinese, whose tagger has a teacher that starts from them, also the vectors that were clustered, to vectors-zh.bin beside it.
 */

const ENGLISH = ['mono-enwiki/enwiki.txt', 'mono-en-books/standardebooks.txt'];
const SETTINGS = {
	en: { sources: ENGLISH, words: 50_000, branches: [64, 4, 4], isLower: false, keepsVectors: false },
	'en-lower': { sources: ENGLISH, words: 40_000, branches: [40, 8], isLower: true, keepsVectors: false },
	zh: {
		sources: ['mono-zhwiki/zhwiki-simplified.txt', 'mono-zh-novels/four-novels.txt'],
		words: 60_000,
		branches: [64, 4, 4],
		isLower: false,
		keepsVectors: true,
	},
} as const;
const CONTEXTS = 3000;
const DIMENSIONS = 120;
const SEED = 20240407;
const MIN_COUNT = 5;

const data = dataFolder();
const language = askedLanguage();
const { sources, words, branches, isLower, keepsVectors } = SETTINGS[language];

function askedLanguage(): keyof typeof SETTINGS {
	const { names } = readArguments(process.argv.slice(2), {});
	if (names.length !== 1 || (names[0] !== 'en' && names[0] !== 'en-lower' && names[0] !== 'zh')) {
		throw new Error('Say which language: en, en-lower or zh.');
	}
	return names[0];
}

/** Calls with the words of each paragraph of the sources. */
function forEachParagraph(call: (words: string[]) => void): void {
	const segmenter = language === 'zh' ? new UnigramSegmenter(readData('zh/dict_jieba/jieba.dict.utf8.txt')) : undefined;
	for (const source of sources) {
		for (const paragraph of readData(`lm/${source}`).split('\n')) {
			call(segmenter === undefined ? englishWords(paragraph) : chineseWords(paragraph, segmenter));
		}
	}
}

function englishWords(paragraph: string): string[] {
	return (
		paragraph.match(
			/[A-Za-z]+(?=n't)|n't|'(?:s|re|ve|ll|d|m)\b|\p{L}+(?:[-.&]\p{L}+)*|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/gu,
		) ?? []
	);
}

function chineseWords(paragraph: string, segmenter: UnigramSegmenter): string[] {
	return (paragraph.match(/\p{Script=Han}+|[A-Za-z]+|\d+|[^\s\p{Script=Han}A-Za-z\d]/gu) ?? []).flatMap(run =>
		/^\p{Script=Han}/u.test(run) ? segmenter.words(run) : [run],
	);
}

/** Numbers fall into shapes, `2024` into `0000`; capitals count where the setting says so. */
function normal(word: string): string {
	const shape = word.replace(/[0-9]/g, '0');
	return isLower ? shape.toLowerCase() : shape;
}

const idOf = new Map<string, number>();
const counts: number[] = [];
const ids: number[] = [];
forEachParagraph(paragraph => {
	for (const word of paragraph) {
		const form = normal(word);
		let id = idOf.get(form);
		if (id === undefined) {
			id = counts.length;
			idOf.set(form, id);
			counts.push(0);
		}
		counts[id]++;
		ids.push(id);
	}
	ids.push(-1, -1);
});
const forms = [...idOf.keys()];
const order = forms.map((_, id) => id).sort((a, b) => counts[b] - counts[a] || (forms[a] < forms[b] ? -1 : 1));
const rank = new Int32Array(forms.length);
order.forEach((id, place) => (rank[id] = place));
const stream = Int32Array.from(ids, id => (id < 0 ? -1 : rank[id]));
ids.length = 0;
const rows = Math.min(
	words,
	order.findIndex(id => counts[id] < MIN_COUNT),
);
process.stdout.write(`${stream.length} tokens, ${forms.length} types, ${rows} rows\n`);

const random = new SeededRandom(SEED);
const matrix = positionalPpmi(stream, rows, CONTEXTS);
process.stdout.write(`${matrix.values.length} cells\n`);
const vectors = reduceRows(matrix, DIMENSIONS, random);
const leaves = nestedClusters(vectors, branches, random);
const target = join(data, `derived/clusters-${language}.tsv`);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(
	target,
	Array.from(leaves, (leaf, row) => `${forms[order[row]]}\t${leaf}\t${counts[order[row]]}\n`).join(''),
);
if (keepsVectors) {
	writeFileSync(join(data, `derived/vectors-${language}.bin`), new Uint8Array(vectors.values.buffer));
}
process.stdout.write(`${target}\n`);
