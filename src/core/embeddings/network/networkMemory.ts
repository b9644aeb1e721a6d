import { NlpError } from '../../errors';

/** Numbers that are worked on together; a row is padded with zeros to a multiple. */
const LANES = 4;

/** The products of a prediction are looked up in [-LIMIT, LIMIT]. */
export const SIGMOID_LIMIT = 8;

/** Entries of the tables for each 1 of the argument. */
export const SIGMOID_STEPS = 128;

const TABLE = 2 * SIGMOID_LIMIT * SIGMOID_STEPS;

/** The most rows whose mean is the hidden layer: 100 words of context, each with its n-grams. */
export const MOST_INPUTS = 8192;

/** The most outputs of a prediction: a path through the tree, or a word and those drawn against it. */
export const MOST_TARGETS = 256;

/** The longest memory, in numbers of four bytes: 4 GiB less a page. */
const MOST_NUMBERS = 2 ** 30 - 2 ** 14;

/** The size of a network. */
export interface NetworkSize {
	readonly dimensions: number;
	/** Rows of the words and n-grams. */
	readonly inputRows: number;
	/** Rows of the predicted words, or of the inner nodes of the tree. */
	readonly outputRows: number;
}

/** Where everything stands in one stretch of memory, in numbers of four bytes. */
export interface NetworkLayout extends NetworkSize {
	/** From one row to the next. */
	readonly stride: number;
	/** For each prediction: rows of the inputs, rows of the outputs, what each output should say. */
	readonly inputs: number;
	readonly targets: number;
	readonly labels: number;
	/** The hidden layer and the error that goes back to the inputs. */
	readonly hidden: number;
	readonly error: number;
	/** Tables of the sigmoid and of the negative logarithm of it. */
	readonly sigmoid: number;
	readonly loss: number;
	readonly inputRow: number;
	readonly outputRow: number;
	/** How long it all is. */
	readonly numbers: number;
}

/**
 * Places a network in memory.
 * @throws NlpError `input-malformed` where it is larger than 4 GiB.
 */
export function layoutOf(size: NetworkSize): NetworkLayout {
	const stride = Math.ceil(size.dimensions / LANES) * LANES;
	let end = 0;
	const place = (numbers: number): number => {
		const start = end;
		end += Math.ceil(numbers / LANES) * LANES;
		return start;
	};
	const layout = {
		...size,
		stride,
		inputs: place(MOST_INPUTS),
		targets: place(MOST_TARGETS),
		labels: place(MOST_TARGETS),
		hidden: place(stride),
		error: place(stride),
		sigmoid: place(TABLE),
		loss: place(TABLE),
		inputRow: place(size.inputRows * stride),
		outputRow: place(size.outputRows * stride),
	};
	if (end > MOST_NUMBERS) throw tooLarge(end);
	return { ...layout, numbers: end };
}

/** The error for a network that does not fit into memory. */
export function tooLarge(numbers: number, cause?: unknown): NlpError {
	const gigabytes = ((numbers * 4) / 2 ** 30).toFixed(1);
	return new NlpError(
		'input-malformed',
		`The vectors would take ${gigabytes} GB of memory, more than there is. Ask for fewer words, dimensions or buckets.`,
		{ cause },
	);
}

/** Fills the tables of the sigmoid; an entry is the value in the middle of its stretch. */
export function fillTables(memory: Float32Array, { sigmoid, loss }: NetworkLayout): void {
	for (let entry = 0; entry < TABLE; entry++) {
		const x = (entry + 0.5) / SIGMOID_STEPS - SIGMOID_LIMIT;
		memory[sigmoid + entry] = 1 / (1 + Math.exp(-x));
		memory[loss + entry] = Math.log1p(Math.exp(-x));
	}
}
