import type { FeatureSequence } from '../../linear/featureSequence';
import type { EnglishLexicon } from './englishLexicon';
import { EnglishWordKeys, OFFSETS } from './englishWordKeys';
import { Casing } from './englishSpelling';
import { EnglishWordReader } from './englishWordReader';
import { describeForm } from './englishWordScores';
import { CASING_BITS, ENDING, LIST, SHAPE, STOP, TAGS, TRAITS, VERB, WORD, WordForms } from './wordForms';

/** How a whole sentence is written: capitals tell nothing in a headline or in chat. */
export const SentenceCasing = { Normal: 0, Lower: 1, Title: 2, Upper: 3 } as const;

/** One of the values of the table of that name. */
export type SentenceCasing = (typeof SentenceCasing)[keyof typeof SentenceCasing];

/** How many features {@link JointFeatures.write} gives a position. */
export const JOINT_TEMPLATES = 15;

/** How many words away the nearest verb may be. */
const VERB_REACH = 6;

/** How often the boundary stands before the words of a sentence in its list of forms, and after them. */
export const MARGIN = 2;

/** Judged by the words that have capitals or could have them; `sentence` as {@link JointFeatures.begin} takes it. */
export function sentenceCasing({ records }: WordForms, sentence: Int32Array, length: number): SentenceCasing {
	let [lower, capitalized, upper] = [0, 0, 0];
	for (let i = MARGIN; i < length + MARGIN; i++) {
		const casing = records[sentence[i] + TRAITS] & CASING_BITS;
		lower += casing === Casing.Lower ? 1 : 0;
		capitalized += casing === Casing.Capitalized ? 1 : 0;
		upper += casing === Casing.Upper ? 1 : 0;
	}
	if (upper >= 3 && lower === 0 && capitalized <= upper) {
		return SentenceCasing.Upper;
	}
	if (capitalized + upper === 0) {
		return SentenceCasing.Lower;
	}
	return capitalized >= 3 && capitalized >= 2 * lower ? SentenceCasing.Title : SentenceCasing.Normal;
}

/** The features of a position that join several words: neighbours, what the lexicon says of them, and the nearest verbs. */
export class JointFeatures {
	readonly #forms: WordForms;
	#sentence: Int32Array = new Int32Array(0);
	/** The form of the nearest verb before and after each position within its clause; the boundary where there is none. */
	#verbsBefore = new Int32Array(64);
	#verbsAfter = new Int32Array(64);
	#casing: SentenceCasing = SentenceCasing.Normal;

	constructor(forms: WordForms) {
		this.#forms = forms;
	}

	/** @param sentence where the records of the words' forms begin, from {@link MARGIN} on, with so many boundaries before and after */
	begin(sentence: Int32Array, length: number, casing: SentenceCasing): void {
		this.#sentence = sentence;
		this.#casing = casing;
		if (this.#verbsBefore.length < length) {
			this.#verbsBefore = new Int32Array(length * 2);
			this.#verbsAfter = new Int32Array(length * 2);
		}
		this.#findVerbs(this.#verbsBefore, 0, length, 1);
		this.#findVerbs(this.#verbsAfter, length - 1, -1, -1);
	}

	/** Writes the keys of position i of the sentence. */
	write(i: number, keys: Int32Array): void {
		const { records } = this.#forms;
		const sentence = this.#sentence;
		const secondBefore = sentence[i];
		const before = sentence[i + 1];
		const form = sentence[i + MARGIN];
		const after = sentence[i + 3];
		const secondAfter = sentence[i + 4];
		const word = records[form + WORD];
		const wordBefore = records[before + WORD];
		const wordAfter = records[after + WORD];
		const shape = records[form + SHAPE];
		const tag = records[form + TAGS];
		const tagOfBefore = records[before + TAGS];
		const tagOfAfter = records[after + TAGS];
		const verbBefore = this.#verbsBefore[i];
		const verbTag = records[verbBefore + TAGS];
		const tagAfter = records[this.#verbsAfter[i] + TAGS];
		keys[0] = join2(0, wordBefore, word);
		keys[1] = join2(1, word, wordAfter);
		keys[2] = join2(2, wordBefore, wordAfter);
		keys[3] = join3(3, records[before + ENDING], records[form + ENDING], records[after + ENDING]);
		keys[4] = join3(4, records[before + SHAPE], shape, records[after + SHAPE]);
		keys[5] = join2(5, shape, this.#casing * 2 + (before === 0 ? 1 : 0));
		keys[6] = join2(6, records[secondBefore + WORD], wordBefore);
		keys[7] = join2(7, wordAfter, records[secondAfter + WORD]);
		keys[8] = join3(8, tagOfBefore, tag, tagOfAfter);
		keys[9] = join2(9, records[secondBefore + TAGS], tagOfBefore);
		keys[10] = join2(10, tagOfAfter, records[secondAfter + TAGS]);
		keys[11] = join2(11, word, records[verbBefore + WORD]);
		keys[12] = join2(12, word, tagAfter);
		keys[13] = join3(13, tag, verbTag, tagAfter);
		keys[14] = join3(14, word, verbTag, tagAfter);
	}

	/** Goes through the positions from `start` to before `stop`, remembering the last verb. */
	#findVerbs(verbs: Int32Array, start: number, stop: number, step: number): void {
		const { records } = this.#forms;
		const sentence = this.#sentence;
		let verb = 0;
		let distance = 0;
		for (let i = start; i !== stop; i += step) {
			verbs[i] = distance < VERB_REACH ? verb : 0;
			const form = sentence[i + MARGIN];
			const traits = records[form + TRAITS];
			distance++;
			if ((traits & VERB) !== 0) {
				verb = form;
				distance = 0;
			} else if ((traits & STOP) !== 0) {
				verb = 0;
			}
		}
	}
}

/** The key of a template with two parts; every template has a multiplier of its own. */
function join2(template: number, a: number, b: number): number {
	let key = Math.imul(a ^ Math.imul(template + 1, 0x6c8e9cf5), 0x9e3779b1);
	key = Math.imul(key ^ (key >>> 15) ^ b, 0x85ebca6b);
	return (key ^ (key >>> 13)) | 0;
}

function join3(template: number, a: number, b: number, c: number): number {
	const key = Math.imul(join2(template, a, b) ^ c, 0xc2b2ae35);
	return (key ^ (key >>> 16)) | 0;
}

/** Writes the features of sentences for training; the tagger sums the same ones from its tables. */
export class PosFeatureExtractor {
	readonly #lexicon: EnglishLexicon;
	readonly #forms = new WordForms();
	readonly #known = new Map<string, number>();
	readonly #word: EnglishWordReader;
	readonly #wordKeys = new EnglishWordKeys();
	/** The keys of each form for itself. */
	readonly #own = new Map<number, Int32Array>();
	readonly #joint = new JointFeatures(this.#forms);
	readonly #keys = new Int32Array(JOINT_TEMPLATES);

	constructor(lexicon: EnglishLexicon) {
		this.#lexicon = lexicon;
		this.#word = new EnglishWordReader(lexicon);
		this.#word.readBoundary();
		this.#add();
	}

	/** Writes the features of a sentence; returns the list of candidates of each word. */
	extract(words: readonly string[], features: FeatureSequence): number[] {
		const { length } = words;
		const sentence = new Int32Array(length + 2 * MARGIN);
		sentence.set(
			words.map(word => this.#formOf(word)),
			MARGIN,
		);
		const casing = sentenceCasing(this.#forms, sentence, length);
		if (casing === SentenceCasing.Upper) {
			sentence.set(
				words.map(word => this.#formOf(word.toLowerCase())),
				MARGIN,
			);
		}
		this.#joint.begin(sentence, length, casing);
		features.clear();
		for (let i = 0; i < length; i++) {
			this.#extractPosition(sentence, i, features);
		}
		const { records } = this.#forms;
		return Array.from(sentence.subarray(MARGIN, MARGIN + length), form => records[form + LIST]);
	}

	#extractPosition(sentence: Int32Array, i: number, features: FeatureSequence): void {
		for (const key of this.#own.get(sentence[i + MARGIN]) ?? []) {
			features.add(key);
		}
		for (let slot = 1; slot < OFFSETS.length; slot++) {
			this.#wordKeys.writeNeighbor(this.#forms.records, sentence[i + MARGIN + OFFSETS[slot]], slot);
			this.#addKeys(this.#wordKeys.keys.subarray(0, this.#wordKeys.count), features);
		}
		this.#joint.write(i, this.#keys);
		this.#addKeys(this.#keys, features);
		features.endPosition();
	}

	#addKeys(keys: Int32Array, features: FeatureSequence): void {
		for (const key of keys) {
			features.add(key || 1);
		}
	}

	#formOf(word: string): number {
		let form = this.#known.get(word);
		if (form === undefined) {
			this.#word.read(word, 0, word.length);
			form = this.#add();
			this.#known.set(word, form);
		}
		return form;
	}

	#add(): number {
		const form = this.#forms.add();
		describeForm(this.#forms.records, form, this.#word, this.#lexicon);
		this.#wordKeys.writeOwn(this.#word);
		this.#own.set(form, this.#wordKeys.keys.slice(0, this.#wordKeys.count));
		return form;
	}
}
