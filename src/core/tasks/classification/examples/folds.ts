import { SeededRandom } from '../../../numeric/seededRandom';

/** Examples to learn from and examples to judge by, as row numbers. */
export interface Fold {
	readonly learned: Int32Array;
	readonly heldOut: Int32Array;
}

/** With fewer examples each is held out once, in turns: a tenth of them alone would tell too little. */
const FEW_EXAMPLES = 1000;
const TURNS = 5;

/** Of a label with fewer examples none is held out. */
const FEWEST_OF_LABEL = 2;

/** The share that is held out of many examples, and how many at most. */
const SHARE = 0.1;
const MOST = 5000;

const SEED = 20;

/**
 * What is held out to judge a classifier by, the same share of each label: of many examples a tenth, of few each once, in five
 * turns (cross-validation). No fold where no label has two examples.
 * @param targets the number of each example's label, below `labelCount`.
 */
export function foldsOf(targets: Int32Array, labelCount: number): readonly Fold[] {
	const rows = rowsOfLabels(targets, labelCount).filter(({ length }) => length >= FEWEST_OF_LABEL);
	if (rows.length === 0) return [];
	if (targets.length < FEW_EXAMPLES) {
		const parts = dealt(rows, TURNS);
		return parts.filter(({ length }) => length > 0).map(part => foldWithout(part, targets.length));
	}
	const share = Math.min(SHARE, MOST / targets.length);
	const part = rows.flatMap(each => Array.from(each.subarray(0, Math.max(1, Math.round(each.length * share)))));
	return [foldWithout(part, targets.length)];
}

/** The rows of each label, shuffled. */
function rowsOfLabels(targets: Int32Array, labelCount: number): Int32Array[] {
	const lists = Array.from({ length: labelCount }, (): number[] => []);
	for (const [row, target] of targets.entries()) lists[target].push(row);
	const random = new SeededRandom(SEED);
	return lists.map(list => {
		const rows = Int32Array.from(list);
		random.shuffle(rows);
		return rows;
	});
}

/** Deals the rows of each label out in turns, going on where the label before ended. */
function dealt(rows: readonly Int32Array[], turns: number): number[][] {
	const parts = Array.from({ length: turns }, (): number[] => []);
	let turn = 0;
	for (const each of rows) {
		for (const row of each) parts[turn++ % turns].push(row);
	}
	return parts;
}

function foldWithout(part: readonly number[], count: number): Fold {
	const isHeldOut = new Uint8Array(count);
	for (const row of part) isHeldOut[row] = 1;
	const all = Int32Array.from({ length: count }, (_, row) => row);
	return { learned: all.filter(row => isHeldOut[row] === 0), heldOut: all.filter(row => isHeldOut[row] === 1) };
}
