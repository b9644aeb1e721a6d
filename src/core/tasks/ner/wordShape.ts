/**
 * The shape of a word: capitals as X, small letters as x, digits as 0, other letters as y; the rest stays. Runs longer than
 * two are cut to two.
 *
 * @example wordShape('McDonald') === 'XxXxx'
 */
export function wordShape(word: string): string {
	let shape = '';
	for (const unit of word) {
		const next = unitShape(unit);
		if (!(shape.endsWith(next) && shape.at(-2) === next)) {
			shape += next;
		}
	}
	return shape;
}

function unitShape(unit: string): string {
	if (unit >= 'a' && unit <= 'z') {
		return 'x';
	}
	if (unit >= 'A' && unit <= 'Z') {
		return 'X';
	}
	if (unit >= '0' && unit <= '9') {
		return '0';
	}
	if (unit < '\u0080') {
		return unit;
	}
	const lower = unit.toLowerCase();
	return lower !== unit ? 'X' : lower.toUpperCase() !== unit ? 'x' : 'y';
}
