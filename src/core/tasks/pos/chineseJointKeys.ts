import { key2, key3 } from '../../linear/featureHash';
import { FIRST_JOINT_TEMPLATE } from './chineseWordForm';
import type { JointForm } from './chineseWordForm';

/** How many features of a pair of neighbours `writePairKeys` gives to each of the two. */
export const PAIR_TEMPLATES = 3;

/** How many features `writeContextKeys` gives. */
export const CONTEXT_TEMPLATES = 4;

const BEFORE = FIRST_JOINT_TEMPLATE;
const AFTER = BEFORE + PAIR_TEMPLATES;
const CONTEXT = AFTER + PAIR_TEMPLATES;

/** Writes the features of two neighbours: first {@link PAIR_TEMPLATES} for the first word, then as many for the second. */
export function writePairKeys(first: JointForm, second: JointForm, keys: Int32Array): void {
	keys[0] = key2(AFTER, first.hash, second.hash);
	keys[1] = key2(AFTER + 1, first.kind, second.kind);
	keys[2] = key2(AFTER + 2, first.hash, second.kind);
	keys[3] = key2(BEFORE, first.hash, second.hash);
	keys[4] = key2(BEFORE + 1, first.kind, second.kind);
	keys[5] = key2(BEFORE + 2, first.kind, second.hash);
}

/**
 * Writes the features of a word among the kinds of its neighbours and of the nearest anchors before and after it (words
 * that sentences hang on: a relative clause before 的 is told by its verb, which may be some words away).
 */
export function writeContextKeys(
	kind: number,
	before: number,
	after: number,
	anchorBefore: number,
	anchorAfter: number,
	keys: Int32Array,
): void {
	keys[0] = key3(CONTEXT, before, kind, after);
	keys[1] = key2(CONTEXT + 1, before, after);
	keys[2] = key2(CONTEXT + 2, kind, anchorBefore);
	keys[3] = key2(CONTEXT + 3, kind, anchorAfter);
}
