import { featureKey, hashStep, hashTemplate, hashText } from '../../../linear/featureHash';

/** The keys of features, each once. */
export class PairKeys {
	readonly #keys = new Set<number>();

	/** Adds the feature of a template, by its name, with these parts. */
	add(template: string, ...parts: readonly (string | number)[]): void {
		let hash = hashTemplate(hashText(template));
		for (const part of parts) {
			hash = hashStep(hash, typeof part === 'string' ? hashText(part) : part);
		}
		this.#keys.add(featureKey(hash));
	}

	/** All keys that were added. */
	list(): number[] {
		return [...this.#keys];
	}
}

/** Lengths up to 5 as they are, longer ones in steps. */
export function lengthStep(length: number): number {
	if (length < 6) return length;
	return length < 8 ? 6 : length < 12 ? 7 : length < 20 ? 8 : length < 40 ? 9 : 10;
}
