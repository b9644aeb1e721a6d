import type { Language } from '../../../text/language';
import type { ModelFile } from '../../../model/modelFile';
import { unpackNumbers } from '../../../ngram/packedNumbers';
import type { CodeBook } from './codeBook';
import { unpackCodeBook } from './codeBook';
import { PhraseList } from './phraseList';
import type { PhraseOrientations, PhraseScores, PHRASE_SCORES } from './phrasePair';
import { PHRASE_ORIENTATIONS } from './phrasePair';
import { PHRASE_TABLE_KIND } from './phraseTableWriter';
import type { PhraseTraits } from './phraseTraits';
import { unpackTraits } from './phraseTraits';

/** The words of one language of a table. */
export interface PhraseWords {
	readonly words: readonly string[];
	readonly ids: ReadonlyMap<string, number>;
}

/** A score of every pair: the number of a level of one byte. */
interface ScoreColumn {
	readonly codes: Uint8Array;
	readonly levels: Float32Array;
}

/** Phrase pairs of Chinese and English, found from either side. */
export class PhraseTable {
	readonly vocabularies: Readonly<Record<Language, PhraseWords>>;
	readonly phrases: Readonly<Record<Language, PhraseList>>;
	/** The phrase of each language of every pair. */
	readonly #ofPairs: Readonly<Record<Language, Int32Array>>;
	/** Where the pairs of each phrase begin among {@link #order}, and the end. */
	readonly #firsts: Readonly<Record<Language, Int32Array>>;
	/** Pairs by their English phrase; by the Chinese one they are in order as they stand. */
	readonly #byEn: Int32Array;
	readonly #scores: Readonly<Record<(typeof PHRASE_SCORES)[number], ScoreColumn>>;
	readonly #orientations: CodeBook;
	readonly #traits: { readonly list: readonly PhraseTraits[]; readonly ofPairs: Int32Array };

	/**
	 * @throws NlpError `model-version` for a file of another kind, `model-malformed` where its parts do not fit together
	 */
	constructor(file: ModelFile) {
		file.expectKind(PHRASE_TABLE_KIND);
		this.vocabularies = { zh: wordsOf(file, 'words.zh'), en: wordsOf(file, 'words.en') };
		this.phrases = {
			zh: PhraseList.unpack(file, 'phrases.zh', this.vocabularies.zh.words.length),
			en: PhraseList.unpack(file, 'phrases.en', this.vocabularies.en.words.length),
		};
		this.#ofPairs = unpackPairs(file, this.phrases.zh.size, this.phrases.en.size);
		this.#firsts = {
			zh: firstsOf(this.#ofPairs.zh, this.phrases.zh.size),
			en: firstsOf(this.#ofPairs.en, this.phrases.en.size),
		};
		this.#byEn = sortedBy(this.#ofPairs.en, this.#firsts.en);
		const rows = this.size;
		const column = (name: string) => unpackScores(file, `scores.${name}`, rows);
		this.#scores = {
			enGivenZh: column('enGivenZh'),
			zhGivenEn: column('zhGivenEn'),
			lexicalEnGivenZh: column('lexicalEnGivenZh'),
			lexicalZhGivenEn: column('lexicalZhGivenEn'),
		};
		this.#orientations = unpackCodeBook(file, 'orientations', { width: PHRASE_ORIENTATIONS.length, rows });
		this.#traits = unpackTraits(file, 'traits', rows);
	}

	/** How many pairs there are. */
	get size(): number {
		return this.#ofPairs.zh.length;
	}

	/** The pairs that a phrase is in; a view, not to be written to. */
	pairsOf(language: Language, phrase: number): Int32Array {
		const firsts = this.#firsts[language];
		if (language === 'en') return this.#byEn.subarray(firsts[phrase], firsts[phrase + 1]);
		return Int32Array.from({ length: firsts[phrase + 1] - firsts[phrase] }, (_, i) => firsts[phrase] + i);
	}

	/** The phrase of a language that a pair has. */
	phraseOf(language: Language, pair: number): number {
		return this.#ofPairs[language][pair];
	}

	/** A score of a pair. */
	score(name: keyof PhraseScores, pair: number): number {
		const { codes, levels } = this.#scores[name];
		return levels[codes[pair]];
	}

	/** How many different orientations there are: those of pairs are numbered from 0. */
	get orientationCount(): number {
		return this.#orientations.entries.length / this.#orientations.width;
	}

	/** The number of the orientations of a pair. */
	orientationOf(pair: number): number {
		return this.#orientations.codes[pair];
	}

	/** The orientations of a number. */
	orientationsAt(number: number): PhraseOrientations {
		const { entries, width } = this.#orientations;
		const at = (name: keyof PhraseOrientations) => entries[number * width + PHRASE_ORIENTATIONS.indexOf(name)];
		return {
			monotonePrevious: at('monotonePrevious'),
			swapPrevious: at('swapPrevious'),
			monotoneNext: at('monotoneNext'),
			swapNext: at('swapNext'),
		};
	}

	/** Where a pair was seen and how its words are aligned. */
	traitsOf(pair: number): PhraseTraits {
		return this.#traits.list[this.#traits.ofPairs[pair]];
	}
}

function wordsOf(file: ModelFile, name: string): PhraseWords {
	const words = file.strings(name);
	return { words, ids: new Map(words.map((word, i) => [word, i])) };
}

function unpackPairs(file: ModelFile, zhSize: number, enSize: number): Record<Language, Int32Array> {
	const counts = unpackNumbers(file, 'pairs.counts');
	const en = unpackNumbers(file, 'pairs.en');
	const zh = new Int32Array(en.length);
	let at = 0;
	for (const [phrase, count] of counts.entries()) {
		zh.fill(phrase, at, at + count);
		for (let i = at + 1; i < Math.min(at + count, en.length); i++) en[i] += en[i - 1];
		at += count;
	}
	if (counts.length !== zhSize || at !== en.length || en.some(phrase => phrase < 0 || phrase >= enSize)) {
		throw file.malformed('its phrase pairs do not fit its phrases');
	}
	return { zh, en };
}

function unpackScores(file: ModelFile, name: string, rows: number): ScoreColumn {
	const codes = file.tensor(`${name}.codes`, 'uint8');
	const levels = file.tensor(`${name}.levels`, 'float32');
	if (codes.length !== rows || codes.some(code => code >= levels.length)) {
		throw file.malformed(`the codes of "${name}" do not fit its levels or its ${rows} phrase pairs`);
	}
	return { codes, levels };
}

function firstsOf(ofPairs: Int32Array, phraseCount: number): Int32Array {
	const firsts = new Int32Array(phraseCount + 1);
	for (const phrase of ofPairs) firsts[phrase + 1]++;
	for (let i = 0; i < phraseCount; i++) firsts[i + 1] += firsts[i];
	return firsts;
}

/** Pairs in the order of their phrases. */
function sortedBy(ofPairs: Int32Array, firsts: Int32Array): Int32Array {
	const order = new Int32Array(ofPairs.length);
	const next = firsts.slice();
	for (const [pair, phrase] of ofPairs.entries()) order[next[phrase]++] = pair;
	return order;
}
