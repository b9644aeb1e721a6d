import { key1, key2 } from '../../linear/featureHash';
import type { FeatureSequence } from '../../linear/featureSequence';
import { foldUnit } from '../../text/foldUnit';
import type { ChineseLexicon } from './chineseLexicon';

/** What templates see of one word. */
interface WordView {
	readonly hash: number;
	/** The lexicon's class, 0 if it does not know the word. */
	readonly lexical: number;
	/** The cluster, 0 if there is none: its first six, eight and all ten bits. */
	readonly cluster64: number;
	readonly cluster256: number;
	readonly cluster: number;
	/** The classes of the longest known beginning and end of an unknown word. */
	readonly headClass: number;
	readonly tailClass: number;
	readonly first: number;
	readonly last: number;
	/** Hashes of the first two and the last two and three units; 0 for shorter words. */
	readonly firstTwo: number;
	readonly lastTwo: number;
	readonly lastThree: number;
	/** The length, up to 5, and what kinds of characters it has. */
	readonly shape: number;
}

/** A word and its neighbours. */
interface WordWindow {
	before2: WordView;
	before: WordView;
	word: WordView;
	after: WordView;
	after2: WordView;
}

/** What stands beyond the ends of a sentence. */
const EDGE: WordView = {
	hash: 1,
	lexical: 255,
	cluster64: 65,
	cluster256: 257,
	cluster: 1025,
	headClass: 0,
	tailClass: 0,
	first: 0,
	last: 0,
	firstTwo: 0,
	lastTwo: 0,
	lastThree: 0,
	shape: 0,
};

/** The hash of folded code units: full-width forms as half-width, digits of numbers as 0. */
export function hashWord(word: string, start = 0, end = word.length): number {
	let hash = 0x811c9dc5 | 0;
	for (let i = start; i < end; i++) {
		const unit = foldUnit(word.charCodeAt(i));
		hash = Math.imul(hash ^ (unit >= 0x30 && unit <= 0x39 ? 0x30 : unit), 0x01000193);
	}
	return hash ^ (hash >>> 15);
}

/** Writes the features of the words of one sentence; the templates are part of trained models. */
export function writeChinesePosFeatures(
	words: readonly string[],
	lexicon: ChineseLexicon,
	features: FeatureSequence,
): void {
	features.clear();
	const viewAt = (index: number): WordView => (index < words.length ? viewWord(words[index], lexicon) : EDGE);
	const window: WordWindow = { before2: EDGE, before: EDGE, word: viewAt(0), after: viewAt(1), after2: EDGE };
	for (let i = 0; i < words.length; i++) {
		window.after2 = viewAt(i + 2);
		writeOwn(window.word, features);
		writeWords(window, features);
		writeClasses(window, features);
		writeClusters(window, features);
		features.endPosition();
		window.before2 = window.before;
		window.before = window.word;
		window.word = window.after;
		window.after = window.after2;
	}
}

function viewWord(word: string, lexicon: ChineseLexicon): WordView {
	const { length } = word;
	const hash = hashWord(word);
	const entry = lexicon.entryOf(hash);
	const lexical = entry & 0xff;
	const cluster = entry >> 8;
	return {
		hash,
		lexical,
		cluster64: (cluster + 15) >> 4,
		cluster256: (cluster + 3) >> 2,
		cluster,
		headClass: lexical > 0 ? 0 : headClass(word, lexicon),
		tailClass: lexical > 0 ? 0 : tailClass(word, lexicon),
		first: foldUnit(word.charCodeAt(0)),
		last: foldUnit(word.charCodeAt(length - 1)),
		firstTwo: length > 2 ? hashWord(word, 0, 2) : 0,
		lastTwo: length > 2 ? hashWord(word, length - 2) : 0,
		lastThree: length > 3 ? hashWord(word, length - 3) : 0,
		shape: shapeOf(word),
	};
}

/** Long words are looked at only so far, so that the time stays in proportion to the text. */
const LONGEST_PART = 6;

function headClass(word: string, lexicon: ChineseLexicon): number {
	for (let end = Math.min(word.length - 1, LONGEST_PART); end > 0; end--) {
		const found = lexicon.classOf(hashWord(word, 0, end));
		if (found > 0) {
			return found;
		}
	}
	return 0;
}

function tailClass(word: string, lexicon: ChineseLexicon): number {
	for (let start = Math.max(1, word.length - LONGEST_PART); start < word.length; start++) {
		const found = lexicon.classOf(hashWord(word, start));
		if (found > 0) {
			return found;
		}
	}
	return 0;
}

/** The length up to 5, and for Han, digits, Latin letters and others whether the word has some. */
function shapeOf(word: string): number {
	let kinds = 0;
	for (let i = 0; i < word.length && i < 16; i++) {
		kinds |= kindOf(foldUnit(word.charCodeAt(i)));
	}
	return Math.min(word.length, 5) * 16 + kinds;
}

function kindOf(unit: number): number {
	if (unit >= 0x3400 && unit <= 0x9fff) {
		return 1;
	}
	if (unit >= 0x30 && unit <= 0x39) {
		return 2;
	}
	const letter = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x52f);
	return letter ? 4 : 8;
}

function writeOwn(word: WordView, features: FeatureSequence): void {
	features.add(key1(0, word.hash));
	features.add(key1(1, word.first));
	features.add(key1(2, word.last));
	features.add(key1(3, word.shape));
	features.add(key2(4, word.first, word.last));
	features.add(key2(5, word.shape, word.last));
	if (word.lastTwo !== 0) {
		features.add(key1(6, word.firstTwo));
		features.add(key1(7, word.lastTwo));
	}
	if (word.lastThree !== 0) {
		features.add(key1(8, word.lastThree));
	}
	features.add(key1(9, word.lexical));
	features.add(key2(10, word.lexical, word.last));
	if (word.lexical === 0) {
		features.add(key2(11, word.headClass, word.tailClass));
		features.add(key1(12, word.tailClass));
	}
}

function writeWords({ before2, before, word, after, after2 }: WordWindow, features: FeatureSequence): void {
	features.add(key1(20, before.hash));
	features.add(key1(21, after.hash));
	features.add(key1(22, before2.hash));
	features.add(key1(23, after2.hash));
	features.add(key2(24, before.hash, word.hash));
	features.add(key2(25, word.hash, after.hash));
	features.add(key2(26, before.hash, after.hash));
	features.add(key1(27, before.last));
	features.add(key1(28, after.first));
	features.add(key2(29, word.last, after.first));
	features.add(key2(30, before.last, word.first));
	features.add(key1(31, after.last));
	features.add(key1(32, before.shape));
	features.add(key1(33, after.shape));
}

function writeClasses({ before2, before, word, after, after2 }: WordWindow, features: FeatureSequence): void {
	const b = before.lexical;
	const w = word.lexical;
	const a = after.lexical;
	features.add(key1(40, b));
	features.add(key1(41, a));
	features.add(key2(42, b, w));
	features.add(key2(43, w, a));
	features.add(key2(44, b * 256 + w, a));
	features.add(key2(45, before2.lexical, b));
	features.add(key2(46, a, after2.lexical));
	features.add(key2(47, word.hash, a));
	features.add(key2(48, b, word.hash));
	features.add(key2(49, b, a));
	features.add(key2(50, word.last * 256 + b, a));
}

function writeClusters({ before2, before, word, after, after2 }: WordWindow, features: FeatureSequence): void {
	features.add(key1(60, word.cluster64));
	features.add(key1(61, word.cluster256));
	features.add(key1(62, word.cluster));
	features.add(key1(63, before.cluster64));
	features.add(key1(64, after.cluster64));
	features.add(key1(65, before.cluster));
	features.add(key1(66, after.cluster));
	features.add(key1(67, before2.cluster256));
	features.add(key1(68, after2.cluster256));
	features.add(key2(69, before.cluster256, word.cluster256));
	features.add(key2(70, word.cluster256, after.cluster256));
	features.add(key2(71, before.cluster64, after.cluster64));
	features.add(key2(72, word.hash, before.cluster64));
	features.add(key2(73, word.hash, after.cluster64));
}
