import { key2, key3 } from '../../linear/featureHash';
import { BOUNDARY_FORM, FIRST_JOINT_TEMPLATE } from './chineseWordForm';

/**
 * How many features `writeKeys` gives: three of the word and the one before, three with the one after, four of kinds, six of
 * clusters.
 */
export const JOINT_TEMPLATES = 16;

const BEFORE = FIRST_JOINT_TEMPLATE;
const AFTER = BEFORE + 3;
const CONTEXT = AFTER + 3;
const CLUSTERS = CONTEXT + 4;

/** Room at the beginning, in words. */
const FIRST_ROOM = 256;

/** Places kept before the first word. */
const MARGIN = 1;

/**
 * The words of one sentence as the templates that join several of them see it, and the kinds of the anchors around each:
 * words that sentences hang on (a relative clause before 的 is told by its verb, which may be some words away).
 *
 * After `begin`, each word is `add`ed in its turn and `finish` closes the sentence; then `writeKeys` gives the features of
 * a position.
 */
export class ChineseSentence {
	#length = 0;
	#hashes = new Int32Array(FIRST_ROOM);
	#kinds = new Int32Array(FIRST_ROOM);
	#clusters = new Int32Array(FIRST_ROOM);
	#areAnchors = new Uint8Array(FIRST_ROOM);
	/** The kinds of the nearest anchors before and after each word. */
	#before = new Int32Array(FIRST_ROOM);
	#after = new Int32Array(FIRST_ROOM);

	/** Begins a sentence of at most so many words. */
	begin(words: number): void {
		this.#length = 0;
		const room = words + 2 * MARGIN;
		if (room > this.#kinds.length) {
			this.#hashes = new Int32Array(2 * room);
			this.#kinds = new Int32Array(2 * room);
			this.#clusters = new Int32Array(2 * room);
			this.#areAnchors = new Uint8Array(2 * room);
			this.#before = new Int32Array(2 * room);
			this.#after = new Int32Array(2 * room);
		}
	}

	/** Adds a word, see `JointForm`. */
	add(hash: number, kind: number, cluster: number, isAnchor: boolean): void {
		const at = MARGIN + this.#length++;
		this.#hashes[at] = hash;
		this.#kinds[at] = kind;
		this.#clusters[at] = cluster;
		this.#areAnchors[at] = isAnchor ? 1 : 0;
	}

	/** Closes the sentence. */
	finish(): void {
		const end = MARGIN + this.#length;
		const { hash, kind, cluster } = BOUNDARY_FORM;
		this.#hashes[MARGIN - 1] = this.#hashes[end] = hash;
		this.#kinds[MARGIN - 1] = this.#kinds[end] = kind;
		this.#clusters[MARGIN - 1] = this.#clusters[end] = cluster;
		for (let i = MARGIN, nearest = kind; i < end; i++) {
			this.#before[i] = nearest;
			nearest = this.#areAnchors[i] === 1 ? this.#kinds[i] : nearest;
		}
		for (let i = end - 1, nearest = kind; i >= MARGIN; i--) {
			this.#after[i] = nearest;
			nearest = this.#areAnchors[i] === 1 ? this.#kinds[i] : nearest;
		}
	}

	/** Writes the features of word `index` among its neighbours. */
	writeKeys(index: number, keys: Int32Array): void {
		const i = MARGIN + index;
		const hash = this.#hashes[i];
		const kind = this.#kinds[i];
		const before = this.#kinds[i - 1];
		const after = this.#kinds[i + 1];
		const clusterBefore = this.#clusters[i - 1];
		const clusterAfter = this.#clusters[i + 1];
		keys[0] = key2(BEFORE, this.#hashes[i - 1], hash);
		keys[1] = key2(BEFORE + 1, before, kind);
		keys[2] = key2(BEFORE + 2, before, hash);
		keys[3] = key2(AFTER, hash, this.#hashes[i + 1]);
		keys[4] = key2(AFTER + 1, kind, after);
		keys[5] = key2(AFTER + 2, hash, after);
		keys[6] = key3(CONTEXT, before, kind, after);
		keys[7] = key2(CONTEXT + 1, before, after);
		keys[8] = key2(CONTEXT + 2, kind, this.#before[i]);
		keys[9] = key2(CONTEXT + 3, kind, this.#after[i]);
		keys[10] = key2(CLUSTERS, clusterBefore, hash);
		keys[11] = key2(CLUSTERS + 1, hash, clusterAfter);
		keys[12] = key2(CLUSTERS + 2, before, clusterAfter);
		keys[13] = key2(CLUSTERS + 3, clusterBefore, after);
		keys[14] = key2(CLUSTERS + 4, kind, clusterAfter);
		keys[15] = key2(CLUSTERS + 5, clusterBefore, kind);
	}
}
