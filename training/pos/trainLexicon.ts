import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TokenRange } from '../../src/core/doc/tokenRange';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import { EnglishPosTagger } from '../../src/core/tasks/pos/englishPosTagger';
import { normalize } from '../../src/core/tasks/pos/englishSpelling';
import { dataFolder } from '../support/dataFolder';
import { readEwt, readOpenGum } from '../tokenization/treebank';
import { formatEntry, LEXICON_FILE } from './englishLexiconFile';
import { forEachPlainSentence } from './englishPlainText';
import { trainEnglishTagger } from './englishTraining';

/** Rarer forms are not written. */
const RAREST = 5;

/** So many labels of a form are written. */
const MOST_LABELS = 8;

/**
 * Tags much plain text by a tagger without a lexicon and counts the labels of each form: what the tagger `en-pos` then learns
 * with. `npm run train:pos-lexicon`, after the clusters; writes `<data>/derived/lexicon-en.tsv`.
 */
function main(): void {
	const treebanks = [
		{ sentences: readEwt('train'), share: 1 },
		{ sentences: readOpenGum('train'), share: 1 },
	];
	const content = trainEnglishTagger('lexicon-en', treebanks, [], {
		epochs: 5,
		margin: 20,
		dropout: 0.1,
		seeds: [1],
		rarest: 2,
		keep: Infinity,
		dropBelow: 0.5,
		scale: 1 / 16,
		log: console.log,
	});
	const counts = new LabelCounts(EnglishPosTagger.from(decodeModel(encodeModel(content), 'lexicon-en')));
	forEachPlainSentence(words => {
		counts.add(words);
	});
	const target = join(dataFolder(), LEXICON_FILE);
	mkdirSync(dirname(target), { recursive: true });
	writeFileSync(target, `${counts.lines().join('\n')}\n`);
	console.log(`${target}: from ${counts.words} words`);
}

/** How often each form got each label: as it is written with a capital within sentences, and in small letters everywhere. */
class LabelCounts {
	words = 0;
	readonly #tagger: EnglishPosTagger;
	readonly #upos = new Uint8Array(256);
	readonly #xpos = new Uint8Array(256);
	readonly #written = new Map<string, Map<string, number>>();
	readonly #lowered = new Map<string, Map<string, number>>();
	readonly #capitals = new Map<string, number>();

	constructor(tagger: EnglishPosTagger) {
		this.#tagger = tagger;
	}

	add(words: readonly string[]): void {
		this.#tagger.tag(TokenRange.of(words), this.#upos, this.#xpos);
		this.words += words.length;
		for (const [i, word] of words.entries()) {
			const { xposLabels, uposLabels } = this.#tagger;
			const label = `${xposLabels[this.#xpos[i]]} ${uposLabels[this.#upos[i]]}`;
			const form = word.replace(/[0-9]/g, '0');
			const lowered = normalize(word);
			if (form !== lowered && i > 0) {
				count(this.#written, form, label);
				this.#capitals.set(lowered, (this.#capitals.get(lowered) ?? 0) + 1);
			}
			count(this.#lowered, lowered, label);
		}
	}

	lines(): string[] {
		return [
			...entriesOf(this.#lowered, form => this.#capitals.get(form) ?? 0),
			...entriesOf(this.#written, () => undefined),
		];
	}
}

function count(counts: Map<string, Map<string, number>>, form: string, label: string): void {
	let labels = counts.get(form);
	if (labels === undefined) {
		labels = new Map();
		counts.set(form, labels);
	}
	labels.set(label, (labels.get(label) ?? 0) + 1);
}

function entriesOf(
	counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
	capitalsOf: (form: string) => number | undefined,
): string[] {
	const lines: string[] = [];
	for (const form of [...counts.keys()].sort()) {
		const labels = [...(counts.get(form) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
		const total = labels.reduce((sum, [, times]) => sum + times, 0);
		if (total >= RAREST && !/[\t\n]/.test(form)) {
			const entry = { form, count: total, capitals: capitalsOf(form), labels: labels.slice(0, MOST_LABELS) };
			lines.push(formatEntry(entry));
		}
	}
	return lines;
}

main();
