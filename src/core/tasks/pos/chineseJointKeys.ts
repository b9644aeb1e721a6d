import { key2, key3 } from '../../linear/featureHash';
import { BOUNDARY_FORM, FIRST_JOINT_TEMPLATE } from './chineseWordForm';
import { ANCHOR, KIND, TRAITS, WORD_CELLS } from './chineseWords';

/** How many features `writeKindKeys` gives. */
export const KIND_TEMPLATES = 8;

/** How many features `writeWordKeys` gives. */
export const WORD_TEMPLATES = 2;

const BEFORE = FIRST_JOINT_TEMPLATE;
const AFTER = BEFORE + 3;
const CONTEXT = AFTER + 3;

/** Anchors are looked for among so many words, so that the time stays in proportion to the text. */
const ANCHOR_REACH = 1000;

/**
 * Writes the features of a word among the kinds of its neighbours, and of the nearest anchors before and after it (words
 * that sentences hang on: a relative clause before 的 is told by its verb, which may be some words away).
 * @param cells those of `ChineseWords`
 * @param words the numbers of a sentence's words, with boundaries before and after them
 */
export function writeKindKeys(cells: Int32Array, words: Int32Array, at: number, keys: Int32Array): void {
	const word = words[at] * WORD_CELLS;
	const hash = cells[word];
	const kind = cells[word + KIND];
	const before = cells[words[at - 1] * WORD_CELLS + KIND];
	const after = cells[words[at + 1] * WORD_CELLS + KIND];
	keys[0] = key2(BEFORE + 1, before, kind);
	keys[1] = key2(BEFORE + 2, before, hash);
	keys[2] = key2(AFTER + 1, kind, after);
	keys[3] = key2(AFTER + 2, hash, after);
	keys[4] = key3(CONTEXT, before, kind, after);
	keys[5] = key2(CONTEXT + 1, before, after);
	keys[6] = key2(CONTEXT + 2, kind, anchorFrom(cells, words, at, -1));
	keys[7] = key2(CONTEXT + 3, kind, anchorFrom(cells, words, at, 1));
}

/** Writes the features of a word beside its neighbours themselves. */
export function writeWordKeys(cells: Int32Array, words: Int32Array, at: number, keys: Int32Array): void {
	const hash = cells[words[at] * WORD_CELLS];
	keys[0] = key2(BEFORE, cells[words[at - 1] * WORD_CELLS], hash);
	keys[1] = key2(AFTER, hash, cells[words[at + 1] * WORD_CELLS]);
}

/** The kind of the nearest anchor in a direction; that of a boundary, which is one, if none is near. */
function anchorFrom(cells: Int32Array, words: Int32Array, at: number, step: number): number {
	for (let steps = 1; steps <= ANCHOR_REACH; steps++) {
		const word = words[at + steps * step] * WORD_CELLS;
		if ((cells[word + TRAITS] & ANCHOR) !== 0) {
			return cells[word + KIND];
		}
	}
	return BOUNDARY_FORM.kind;
}
