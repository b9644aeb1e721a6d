import { ConlluReader } from '../../core/formats/conlluReader';
import type { ConlluSentence } from '../../core/formats/conlluSentence';
import { Field, hasNoSpaceAfter, isWord, multiwordRange } from '../../core/formats/conlluSentence';

/** The text that the words of CoNLL-U spell, one sentence a line. @throws NlpError `input-malformed` */
export function textOfConllu(content: string): string {
	const reader = new ConlluReader();
	const lines = content.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u);
	const sentences = [...lines.map(line => reader.push(line)), reader.finish()].filter(each => each !== undefined);
	return sentences.map(sentence => `${spelled(sentence)}\n`).join('');
}

function spelled({ rows }: ConlluSentence): string {
	let text = '';
	let covered = 0;
	for (const row of rows) {
		const range = multiwordRange(row);
		if (range !== undefined) covered = range.last;
		else if (!isWord(row) || Number(row[Field.Id]) <= covered) continue;
		text += row[Field.Form] + (hasNoSpaceAfter(row) ? '' : ' ');
	}
	return text.trimEnd();
}
