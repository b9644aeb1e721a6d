/** The beginning of a text for one line of a view: white space runs as single spaces, cut between code points. */
export function shortText(text: string, limit = 200): string {
	const line = text
		.slice(0, limit + 1)
		.replace(/\s+/gu, ' ')
		.trim();
	if (text.length <= limit) return line;
	const lastUnit = text.charCodeAt(limit - 1);
	const cut = lastUnit >= 0xd800 && lastUnit < 0xdc00 ? limit - 1 : limit;
	return `${text.slice(0, cut).replace(/\s+/gu, ' ').trim()}…`;
}
