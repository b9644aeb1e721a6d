import { writeContextKeys } from './chineseJointKeys';
import { BOUNDARY_FORM } from './chineseWordForm';
import type { JointForm } from './chineseWordForm';

/** Room at the beginning, in words. */
const FIRST_ROOM = 256;

/** Places kept before the first word. */
const MARGIN = 1;

/**
 * The kinds of the words of one sentence, and of the anchors around each.
 *
 * After `begin`, each word is `add`ed in its turn and `finish` closes the sentence; then `writeKeys` gives the features of
 * a position.
 */
export class ChineseSentence {
	#length = 0;
	#kinds = new Int32Array(FIRST_ROOM);
	#areAnchors = new Uint8Array(FIRST_ROOM);
	/** The kinds of the nearest anchors before and after each word. */
	#before = new Int32Array(FIRST_ROOM);
	#after = new Int32Array(FIRST_ROOM);

	/** Begins a sentence of at most so many words. */
	begin(words: number): void {
		this.#length = 0;
		const room = words + 2 * MARGIN;
		if (room > this.#kinds.length) {
			this.#kinds = new Int32Array(2 * room);
			this.#areAnchors = new Uint8Array(2 * room);
			this.#before = new Int32Array(2 * room);
			this.#after = new Int32Array(2 * room);
		}
	}

	/** Adds a word. */
	add({ kind, isAnchor }: JointForm): void {
		const at = MARGIN + this.#length++;
		this.#kinds[at] = kind;
		this.#areAnchors[at] = isAnchor ? 1 : 0;
	}

	/** Closes the sentence. */
	finish(): void {
		const end = MARGIN + this.#length;
		const { kind } = BOUNDARY_FORM;
		this.#kinds[MARGIN - 1] = this.#kinds[end] = kind;
		for (let i = MARGIN, nearest = kind; i < end; i++) {
			this.#before[i] = nearest;
			nearest = this.#areAnchors[i] === 1 ? this.#kinds[i] : nearest;
		}
		for (let i = end - 1, nearest = kind; i >= MARGIN; i--) {
			this.#after[i] = nearest;
			nearest = this.#areAnchors[i] === 1 ? this.#kinds[i] : nearest;
		}
	}

	/** Writes the features of word `index` among those around it, see `writeContextKeys`. */
	writeKeys(index: number, keys: Int32Array): void {
		const i = MARGIN + index;
		writeContextKeys(this.#kinds[i], this.#kinds[i - 1], this.#kinds[i + 1], this.#before[i], this.#after[i], keys);
	}
}
