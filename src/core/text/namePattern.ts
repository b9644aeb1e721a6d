/** What the signs of a pattern mean; the longest first. */
const SIGNS: readonly (readonly [sign: string, expression: string])[] = [
	['**/', '(?:[^/]+/)*'],
	['**', '.*'],
	['*', '[^/]*'],
	['?', '[^/]'],
	['{', '(?:'],
	['}', ')'],
	[',', '|'],
];

/**
 * Whether a file belongs to those that a pattern names: `*` stands for any characters but a slash, `**` for any folders, `?` for
 * one character, `{a,b}` for either. A pattern without a slash is about the name of the file alone.
 * @param path of the file, from the folder that is read, with slashes
 */
export function matchesPattern(path: string, pattern: string): boolean {
	const subject = pattern.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1);
	return toExpression(pattern.replace(/^\.?\//u, '')).test(subject);
}

function toExpression(pattern: string): RegExp {
	let expression = '';
	let depth = 0;
	for (let at = 0; at < pattern.length;) {
		const rest = pattern.slice(at);
		const sign = SIGNS.find(([each]) => rest.startsWith(each) && (each !== ',' || depth > 0));
		expression += sign?.[1] ?? rest[0].replace(/[\\^$.|+()[\]{}]/u, '\\$&');
		if (sign?.[0] === '{') depth++;
		if (sign?.[0] === '}') depth--;
		at += sign?.[0].length ?? 1;
	}
	try {
		return new RegExp(`^(?:${expression})$`, 'u');
	} catch {
		return new RegExp(`^${pattern.replace(/[\\^$.|+()[\]{}*?/]/gu, '\\$&')}$`, 'u');
	}
}
