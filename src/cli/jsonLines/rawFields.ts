/** A quotation mark that begins a string, a mark of structure, or a number or word. */
const TOKEN = /["{}[\],:]|[^\s"{}[\],:]+/gu;

/**
 * The fields of a JSON object as they are written, but for white space between the parts of a value: numbers keep all their
 * digits, as `JSON.parse` would not. Of fields with one name the last counts.
 * @param json one object that `JSON.parse` takes
 */
export function rawFields(json: string): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	const tokens = tokensOf(json);
	tokens.next();
	for (let token = tokens.next(); token.done !== true && token.value !== '}'; token = tokens.next()) {
		if (token.value === ',') continue;
		const name = JSON.parse(token.value) as string;
		tokens.next();
		fields.set(name, nextValue(tokens));
	}
	return fields;
}

/** The next value, without white space between its parts. */
function nextValue(tokens: Iterator<string, void>): string {
	const parts: string[] = [];
	let depth = 0;
	do {
		const token = tokens.next().value ?? '';
		parts.push(token);
		if (token === '{' || token === '[') depth++;
		else if (token === '}' || token === ']') depth--;
	} while (depth > 0);
	return parts.join('');
}

function* tokensOf(json: string): Generator<string, void> {
	let at = 0;
	for (;;) {
		TOKEN.lastIndex = at;
		const match = TOKEN.exec(json);
		if (match === null) return;
		at = match[0] === '"' ? stringEnd(json, match.index) : TOKEN.lastIndex;
		yield json.slice(match.index, at);
	}
}

/** The offset behind the string that begins at one. */
function stringEnd(json: string, start: number): number {
	let end = start;
	do end = json.indexOf('"', end + 1);
	while (backslashesBefore(json, end) % 2 === 1);
	return end + 1;
}

function backslashesBefore(json: string, offset: number): number {
	let count = 0;
	while (json[offset - count - 1] === '\\') count++;
	return count;
}
