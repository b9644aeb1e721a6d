import { NlpError } from '../../errors';

/**
 * Reads the parameters of a part of a tokenizer's definition, and names the place of one that is not as it should be, as
 * `pre_tokenizer.pretokenizers[1].behavior`.
 */
export class PartReader {
	readonly #part: Readonly<Record<string, unknown>>;
	/** Where the part stands, such as `decoder`; '' for the definition itself. */
	readonly place: string;

	/** @throws NlpError `input-malformed` where the value is not an object. */
	constructor(value: unknown, place: string) {
		this.place = place;
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			throw malformed(place, `must be an object, not ${described(value)}`);
		}
		this.#part = value as Readonly<Record<string, unknown>>;
	}

	has(name: string): boolean {
		return this.#part[name] !== undefined && this.#part[name] !== null;
	}

	/** The value as it is, unchecked. */
	value(name: string): unknown {
		return this.#part[name];
	}

	string(name: string, fallback?: string): string {
		const value = this.#part[name] ?? fallback;
		if (typeof value !== 'string') {
			throw this.mistaken(name, 'a text');
		}
		return value;
	}

	boolean(name: string, fallback?: boolean): boolean {
		const value = this.#part[name] ?? fallback;
		if (typeof value !== 'boolean') {
			throw this.mistaken(name, 'true or false');
		}
		return value;
	}

	/** An integer of at least 0. */
	count(name: string, fallback?: number): number {
		const value = this.#part[name] ?? fallback;
		if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
			throw this.mistaken(name, 'an integer of at least 0');
		}
		return value;
	}

	/** One of several texts. */
	choice<Choice extends string>(name: string, choices: readonly Choice[], fallback?: Choice): Choice {
		const value = this.#part[name] ?? fallback;
		const found = choices.find(choice => choice === value);
		if (found === undefined) {
			throw this.mistaken(name, `one of ${choices.join(', ')}`);
		}
		return found;
	}

	part(name: string): PartReader {
		return new PartReader(this.#part[name], this.at(name));
	}

	parts(name: string): readonly PartReader[] {
		return this.list(name).map((value, i) => new PartReader(value, `${this.at(name)}[${i}]`));
	}

	list(name: string): readonly unknown[] {
		const value = this.#part[name];
		if (!Array.isArray(value)) {
			throw this.mistaken(name, 'a list');
		}
		return value;
	}

	/** The place of a parameter. */
	at(name: string): string {
		return this.place === '' ? name : `${this.place}.${name}`;
	}

	/** The error of a parameter that should be something else. */
	mistaken(name: string, wanted: string): NlpError {
		return malformed(this.at(name), `must be ${wanted}, not ${described(this.#part[name])}`);
	}

	/** What reads a part of this one's type. @throws NlpError `input-malformed` where nothing does */
	reader<Reader>(readers: Readonly<Record<string, Reader>>): Reader {
		const type = this.string('type');
		// `constructor` is no type, though every object has one.
		if (!Object.hasOwn(readers, type)) throw this.unknownType(Object.keys(readers));
		return readers[type];
	}

	/** The error of a type that is none of the known ones. */
	unknownType(kinds: readonly string[]): NlpError {
		return malformed(
			this.at('type'),
			`is ${described(this.#part.type)}, which this program cannot run; it can run ${kinds.join(', ')}`,
		);
	}
}

/** An error in a definition: `place` says where, `message` what is wrong there. */
export function malformed(place: string, message: string): NlpError {
	return new NlpError('input-malformed', `The tokenizer's definition is malformed: ${place} ${message}.`);
}

/** A value for a message: short, in JSON's writing. */
export function described(value: unknown): string {
	if (value === undefined) {
		return 'missing';
	}
	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
