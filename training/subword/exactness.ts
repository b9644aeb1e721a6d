import type { SubwordTokenizer } from '../../src/core/subword/subwordTokenizer';

/** How many cases of a family of references come out as the reference has them. */
export interface Exactness {
	readonly family: string;
	/** What is compared, such as `ids` or `decoded text`. */
	readonly measure: string;
	readonly cases: number;
	readonly exact: number;
}

/** Counts the cases that agree; tells of the first few that do not. */
export class ExactnessCounter {
	#cases = 0;
	#exact = 0;

	constructor(
		readonly family: string,
		readonly measure: string,
	) {}

	/** Takes a case into account; the inputs and both outcomes are written as JSON for a person. */
	compare(input: unknown, ours: unknown, reference: unknown): void {
		const [our, expected] = [JSON.stringify(ours), JSON.stringify(reference)];
		this.#cases++;
		if (our === expected) {
			this.#exact++;
		} else if (this.#cases - this.#exact <= 3) {
			console.log(
				`${this.family}, ${this.measure}: ${JSON.stringify(input)}\n  ours      ${our}\n  reference ${expected}`,
			);
		}
	}

	get result(): Exactness {
		return { family: this.family, measure: this.measure, cases: this.#cases, exact: this.#exact };
	}
}

/**
 * Compares the texts of lists of ids line by line.
 * @param lines of the reference: texts with line feeds of their own take several
 */
export function compareDecoded(
	family: string,
	ids: readonly (readonly number[])[],
	tokenizer: SubwordTokenizer,
	lines: readonly string[],
): Exactness {
	const counter = new ExactnessCounter(family, 'lines of decoded text');
	const ours = ids.map(list => tokenizer.decode(list)).join('\n');
	ours.split('\n').forEach((line, i) => counter.compare(i, line, lines[i]));
	return counter.result;
}
