import { ConlluReader } from '../../../src/core/formats/conlluReader';
import type { ConlluSentence } from '../../../src/core/formats/conlluSentence';
import { Field, hasNoSpaceAfter, isWord, multiwordRange } from '../../../src/core/formats/conlluSentence';

const UPOS = /^(?:ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X)$/u;

/**
 * What is wrong with text that is to be CoNLL-U as Universal Dependencies wants it, beyond what the reader itself rejects:
 * ids of sentences, `# text`, tags, order of MISC and the names in it. https://universaldependencies.org/format.html
 */
export function conlluProblems(text: string): string[] {
	const problems: string[] = [];
	if (text !== '' && !text.endsWith('\n\n')) problems.push('the last sentence is not ended by a blank line');
	if (/\r/u.test(text)) problems.push('there is a carriage return');
	const reader = new ConlluReader();
	const sentences = text.split('\n').map(line => reader.push(line));
	const ids = new Set<string>();
	for (const sentence of [...sentences, reader.finish()].filter(each => each !== undefined)) {
		const id = comment(sentence, 'sent_id');
		if (id === undefined || ids.has(id)) problems.push(`sent_id is ${id === undefined ? 'missing' : `${id} again`}`);
		else ids.add(id);
		problems.push(...sentenceProblems(sentence).map(problem => `sentence ${id}: ${problem}`));
	}
	return problems;
}

function comment({ comments }: ConlluSentence, name: string): string | undefined {
	return comments.find(line => line.startsWith(`# ${name} = `))?.slice(name.length + 5);
}

function sentenceProblems(sentence: ConlluSentence): string[] {
	const problems: string[] = [];
	const spelled = spell(sentence);
	if (comment(sentence, 'text') !== spelled)
		problems.push(`text is ${comment(sentence, 'text')}, the words are ${spelled}`);
	let before = 'O';
	for (const row of sentence.rows) {
		if (row.some(field => field !== field.trim()))
			problems.push(`a field of word ${row[Field.Id]} begins or ends with white space`);
		const misc = row[Field.Misc] === '_' ? [] : row[Field.Misc].split('|');
		if (misc.join('|') !== [...misc].sort().join('|')) problems.push(`MISC of ${row[Field.Id]} is not sorted`);
		if (!isWord(row)) continue;
		if (!UPOS.test(row[Field.Upos])) problems.push(`UPOS of ${row[Field.Id]} is ${row[Field.Upos]}`);
		const name = misc.find(each => each.startsWith('NER='))?.slice(4) ?? 'O';
		if (name.startsWith('I-') && before.slice(2) !== name.slice(2)) problems.push(`${name} follows ${before}`);
		before = name;
	}
	return problems;
}

/** The sentence as its surface tokens and SpaceAfter spell it. */
function spell({ rows }: ConlluSentence): string {
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
