import { PrefixCode } from '../../collections/prefixCode';
import type { ModelFile, Tensor } from '../../model/modelFile';

/**
 * The code of a name that `codeTensor` put into a file.
 * @throws NlpError `model-malformed` when there is none.
 */
export function readCode(file: ModelFile, name: string): PrefixCode {
	const lengths = file.tensor(`code.${name}`, 'uint8');
	try {
		return new PrefixCode(lengths);
	} catch (error) {
		if (error instanceof RangeError) throw file.malformed(`its code of ${name} is none`);
		throw error;
	}
}

/** Codes as tensors, by their names. */
export function codeTensors(codes: Readonly<Record<string, PrefixCode>>): Record<string, Tensor> {
	return Object.fromEntries(
		Object.entries(codes).map(([name, { lengths }]) => [`code.${name}`, { type: 'uint8', data: lengths } as const]),
	);
}

/** Counts symbols, from which a code is made. */
export class SymbolCounter {
	readonly #counts: number[] = [];

	add(symbol: number): void {
		while (this.#counts.length <= symbol) this.#counts.push(0);
		this.#counts[symbol]++;
	}

	code(): PrefixCode {
		return PrefixCode.ofCounts(this.#counts);
	}
}
