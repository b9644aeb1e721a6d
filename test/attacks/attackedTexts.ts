/** A text that is no sound text, or more of it than anybody writes. */
export interface AttackedText {
	readonly name: string;
	readonly format: 'plain' | 'markdown';
	readonly text: () => string;
}

/** Each has something that a parser may stumble over. */
export const ROUGH =
	'😀\ud83d\udc00\r\n\u2029\ufeff👩‍👧 \0\u0001李\ud83d雷 went 去 to\u00a0北京.\r\ra\u0301\u200b**`[x](\n| |\n';

/** Texts of a size, about, in UTF-16 code units. */
export function attackedTexts(length: number): AttackedText[] {
	const filled = (piece: string) => () => piece.repeat(Math.ceil(length / piece.length));
	return [
		{ name: 'nothing', format: 'plain', text: () => '' },
		{ name: 'rough Markdown', format: 'markdown', text: filled(ROUGH) },
		{ name: 'rough text', format: 'plain', text: filled(ROUGH) },
		{ name: 'white space', format: 'plain', text: filled(' \t\r\n\u3000') },
		{ name: 'emoji', format: 'plain', text: filled('😀👩‍👧🇨🇳') },
		{ name: 'one word of Latin letters', format: 'plain', text: filled('x') },
		{ name: 'one line of one character', format: 'plain', text: filled('字') },
		{ name: 'one line of Chinese', format: 'plain', text: filled('他们在北京大学工作了三年。') },
		{
			name: 'one line of English',
			format: 'plain',
			text: filled('Ann Smith met Bob Jones in London on 7 April 2024. '),
		},
		{ name: 'empty lines', format: 'markdown', text: filled('\n') },
		{ name: 'markup', format: 'markdown', text: filled('[*`>|#<!--') },
		{ name: 'digits and signs', format: 'plain', text: filled('1,234.5-6/7:8%$') },
		{ name: 'sentences', format: 'plain', text: sentences(length) },
	];
}

/** Sentences no two of which are alike. */
function sentences(length: number): () => string {
	return () => {
		const lines: string[] = [];
		for (let number = 0, written = 0; written < length; number++) {
			const line = `Ann ${number} met 王芳 in Paris on ${1 + (number % 28)} May. 他们第${number}次在北京大学见面。\n`;
			lines.push(line);
			written += line.length;
		}
		return lines.join('');
	};
}
