/** An input that a tool cannot take; the message tells a language model what to send instead. */
export class ToolInputError extends Error {
	override readonly name = 'ToolInputError';
}

/** Reads what a language model sends to a tool, property by property. */
export class ToolInput {
	readonly #values: Readonly<Record<string, unknown>>;

	/**
	 * @param known the properties that the tool has
	 * @throws ToolInputError when it is no object, or has other properties.
	 */
	constructor(input: unknown, known: readonly string[]) {
		const names = known.join(', ');
		if (typeof input !== 'object' || input === null || Array.isArray(input)) {
			throw new ToolInputError(`The input is no JSON object. Send an object with some of the properties ${names}.`);
		}
		const unknown = Object.keys(input).filter(name => !known.includes(name));
		if (unknown.length > 0) {
			throw new ToolInputError(`The tool has no property ${unknown.join(', ')}. Its properties are: ${names}.`);
		}
		this.#values = input as Record<string, unknown>;
	}

	/** A string that is not empty; undefined where there is none. @throws ToolInputError */
	string(name: string): string | undefined {
		const value = this.#take(name);
		if (value === undefined || value === '') return undefined;
		if (typeof value === 'string') return value;
		throw new ToolInputError(`“${name}” is ${kindOf(value)}. Send a string.`);
	}

	/** A string that must be there. @throws ToolInputError */
	requiredString(name: string): string {
		const value = this.string(name);
		if (value !== undefined && value.trim() !== '') return value;
		throw new ToolInputError(`“${name}” is missing or empty. Send it as a string.`);
	}

	/** A whole number in [least, most]; undefined where there is none. @throws ToolInputError */
	integer(name: string, least: number, most: number): number | undefined {
		const value = this.#take(name);
		if (value === undefined) return undefined;
		if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
		const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
		throw new ToolInputError(`“${name}” is ${shown(value)}. Send a whole number ${range}.`);
	}

	/** One of some values; undefined where there is none. @throws ToolInputError */
	choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
		const value = this.#take(name);
		return value === undefined ? undefined : oneOf(name, value, choices);
	}

	/** Some of some values, each once; undefined where there are none. @throws ToolInputError */
	choices<T extends string>(name: string, choices: readonly T[]): readonly T[] | undefined {
		const value = this.#take(name);
		if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
		if (!Array.isArray(value)) throw new ToolInputError(`“${name}” is ${kindOf(value)}. Send an array of strings.`);
		return [...new Set(value.map(each => oneOf(name, each, choices)))];
	}

	#take(name: string): unknown {
		return this.#values[name] ?? undefined;
	}
}

function oneOf<T extends string>(name: string, value: unknown, choices: readonly T[]): T {
	const found = choices.find(choice => choice === value);
	if (found !== undefined) return found;
	throw new ToolInputError(`“${name}” cannot be ${shown(value)}. Send one of: ${choices.join(', ')}.`);
}

function shown(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? JSON.stringify(value).slice(0, 80) : kindOf(value);
}

function kindOf(value: unknown): string {
	return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
