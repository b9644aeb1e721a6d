import type { ModelFile, Tensor } from '../../../model/modelFile';
import { packNumbers, unpackNumbers } from '../../../ngram/packedNumbers';

/** What is the same for many phrase pairs: where they were seen and how their words are aligned. */
export interface PhraseTraits {
	/** Flags of `PROVENANCE`. */
	readonly provenance: number;
	/** Indices in the two phrases. */
	readonly alignment: readonly (readonly [zh: number, en: number])[];
}

/** The Chinese index in the upper four bits of a byte, the English one in the lower. */
const ZH_SHIFT = 4;
const EN_MASK = 0xf;

/** Gives traits numbers, which a file then lists by how often they were asked for. */
export class TraitInterner {
	readonly #numbers = new Map<string, number>();
	readonly #bytes: number[][] = [];
	readonly #counts: number[] = [];

	/** The number of traits. */
	intern({ provenance, alignment }: PhraseTraits): number {
		const links = alignment.map(([zh, en]) => (zh << ZH_SHIFT) | en).sort((a, b) => a - b);
		const bytes = [provenance, links.length, ...links];
		const key = bytes.join(' ');
		let number = this.#numbers.get(key);
		if (number === undefined) {
			number = this.#bytes.length;
			this.#numbers.set(key, number);
			this.#bytes.push(bytes);
			this.#counts.push(0);
		}
		this.#counts[number]++;
		return number;
	}

	/** Tensors of a file: the different traits, and those of each of some pairs. */
	pack(name: string, ofPairs: Int32Array): Record<string, Tensor> {
		const order = this.#bytes.map((_, i) => i).sort((a, b) => this.#counts[b] - this.#counts[a] || a - b);
		const renumbered = new Int32Array(order.length);
		order.forEach((old, i) => (renumbered[old] = i));
		return {
			[`${name}.list`]: { type: 'uint8', data: Uint8Array.from(order.flatMap(i => this.#bytes[i])) },
			[name]: packNumbers(ofPairs.map(number => renumbered[number])),
		};
	}
}

/**
 * The different traits of a file that {@link TraitInterner} wrote, and the number of those of each pair.
 * @throws NlpError `model-malformed` where its parts do not fit together
 */
export function unpackTraits(
	file: ModelFile,
	name: string,
	pairCount: number,
): { readonly list: readonly PhraseTraits[]; readonly ofPairs: Int32Array } {
	const bytes = file.tensor(`${name}.list`, 'uint8');
	const ofPairs = unpackNumbers(file, name);
	const list: PhraseTraits[] = [];
	for (let at = 0; at < bytes.length; at += 2 + bytes[at + 1]) {
		const links = bytes.subarray(at + 2, at + 2 + bytes[at + 1]);
		list.push({
			provenance: bytes[at],
			alignment: Array.from(links, link => [link >> ZH_SHIFT, link & EN_MASK] as const),
		});
	}
	if (ofPairs.length !== pairCount || ofPairs.some(number => number < 0 || number >= list.length)) {
		throw file.malformed(`"${name}" does not fit its ${pairCount} phrase pairs`);
	}
	return { list, ofPairs };
}
