import type { FoundColumns } from './pairColumns';
import { findPairColumns, readVotes } from './pairColumns';
import { PairNotes } from './pairNotes';
import type { PairText, QuestionPair, ReadPairs } from './questionPair';
import { textLines } from './textLines';

/** A property of an object at its first level: its name, its value, and where the value is written. */
interface JsonProperty {
	readonly name: string;
	readonly value: unknown;
	readonly start: number;
	readonly end: number;
}

/** The pairs of JSON lines: an object a line, with the properties that a table would have as columns. */
export function readJsonPairs(text: string): ReadPairs {
	const pairs: QuestionPair[] = [];
	const notes = new PairNotes();
	for (const { start, end, line } of textLines(text)) {
		const written = text.slice(start, end);
		if (written.trim() === '' || written.trim() === '\ufeff') continue;
		const pair = readLine(written, start);
		if (typeof pair === 'string') notes.add(line, pair);
		else pairs.push(pair);
	}
	return { pairs, notes: notes.finish() };
}

/** The pair of a line, or what is wrong with it. */
function readLine(written: string, start: number): QuestionPair | string {
	const properties = readProperties(written);
	if (properties === undefined)
		return 'It is no JSON object. Each line has to be one, as {"question": "…", "answer": "…"}.';
	const columns = findPairColumns(properties.map(({ name }) => name));
	const question = propertyText(properties, columns.question, written, start);
	const answer = propertyText(properties, columns.answer, written, start);
	if (question === undefined) return 'It has no text "question".';
	if (answer === undefined) return 'It has no text "answer".';
	return { question, answer, votes: votesOf(properties, columns) };
}

/** The properties of an object with where they are written; undefined where a text is no JSON object. */
function readProperties(written: string): JsonProperty[] | undefined {
	let values: unknown;
	try {
		values = JSON.parse(written.replace(/^\ufeff/u, ' '));
	} catch {
		return undefined;
	}
	if (typeof values !== 'object' || values === null || Array.isArray(values)) return undefined;
	return [...findProperties(written)].map(({ name, start, end }) => ({
		name,
		value: JSON.parse(written.slice(start, end)) as unknown,
		start,
		end,
	}));
}

/** By how much the signs of JSON change how deep the values after them are. */
const DEPTHS: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 };

/** Finds the values of the first level in the text of a JSON object that is well-formed. */
function* findProperties(written: string): Generator<Omit<JsonProperty, 'value'>> {
	let depth = 0;
	let name: string | undefined;
	let start = -1;
	let end = -1;
	for (const { token, index } of jsonTokens(written)) {
		const deeper = Object.hasOwn(DEPTHS, token) ? DEPTHS[token] : 0;
		if (name === undefined) {
			if (token.startsWith('"')) name = JSON.parse(token) as string;
		} else if (depth === 1 && (token === ',' || deeper < 0)) {
			yield { name, start, end };
			name = undefined;
			start = -1;
		} else if (start >= 0 || token !== ':') {
			if (start < 0) start = index;
			end = index + token.length;
		}
		depth += deeper;
	}
}

/** The tokens of JSON that is well-formed. Strings may be too long for an expression to remember all their escapes. */
function* jsonTokens(written: string): Generator<{ token: string; index: number }> {
	const tokens = /["[\]{},:]|[^\s"[\]{},:\ufeff]+/gu;
	for (let found = tokens.exec(written); found !== null; found = tokens.exec(written)) {
		const { index } = found;
		if (found[0] === '"') {
			let end = index + 1;
			while (written[end] !== '"') end += written[end] === '\\' ? 2 : 1;
			tokens.lastIndex = end + 1;
		}
		yield { token: written.slice(index, tokens.lastIndex), index };
	}
}

/** A property that is a text, without white space around it; undefined where it is none. */
function propertyText(
	properties: readonly JsonProperty[],
	column: number | undefined,
	written: string,
	offset: number,
): PairText | undefined {
	const property = column === undefined ? undefined : properties[column];
	if (typeof property?.value !== 'string') return undefined;
	const text = property.value.trim();
	if (text === '') return undefined;
	const start = property.start + 1;
	const end = property.end - 1;
	const raw = written.slice(start, end);
	const first = raw.length - raw.trimStart().length;
	const last = raw.length - raw.trimEnd().length;
	return { text, start: offset + start + first, end: offset + end - last };
}

function votesOf(properties: readonly JsonProperty[], { votes }: FoundColumns): number | undefined {
	const value = votes === undefined ? undefined : properties[votes].value;
	if (typeof value === 'number') return value;
	return typeof value === 'string' ? readVotes(value) : undefined;
}
