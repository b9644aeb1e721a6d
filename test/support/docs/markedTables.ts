/** A text whose tables between `<!-- NAME:START -->` and `<!-- NAME:END -->` are made anew; a name that it has not is passed over. */
export function replaceTables(text: string, tables: Readonly<Record<string, string>>): string {
	return Object.entries(tables).reduce((result, [name, content]) => {
		const marked = new RegExp(`(<!-- ${name}:START -->\\n)[\\s\\S]*?(<!-- ${name}:END -->)`);
		return result.replace(marked, (_, start: string, end: string) => `${start}${content}\n${end}`);
	}, text);
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
