import type {
	DictionaryAnswer,
	DictionaryEntry,
	DictionarySense,
	NamedWord,
} from '../../core/tasks/dictionary/dictionary';

/** What dictionaries say of a text, as people read it. */
export function answerAsText(text: string, { matches }: DictionaryAnswer): string {
	if (matches.length === 0) return `${text}\n  –\n`;
	const asked = matches[0].kind === 'word' ? [] : [`${text}\n`];
	return [...asked, ...matches.flatMap(({ entries }) => entries.map(entryAsText))].join('');
}

/** One JSON object for a text: what was asked, and the matches. */
export function answerAsJson(text: string, { matches }: DictionaryAnswer): string {
	return `${JSON.stringify({ text, matches })}\n`;
}

function entryAsText({ word, traditional, senses, forms, dictionary }: DictionaryEntry): string {
	const both = traditional === undefined ? word : `${word} ${traditional}`;
	const inflected = forms.length === 0 ? '' : `  (${forms.join(', ')})`;
	return [
		`${both}${inflected}  [${dictionary}]\n`,
		...senses.map((sense, i) => senseAsText(sense, senses[i - 1])),
	].join('');
}

/** A sense; a reading that is that of the sense before is not said again. */
function senseAsText(sense: DictionarySense, before: DictionarySense | undefined): string {
	const { reading, partOfSpeech, meanings, measureWords } = sense;
	const isSame = before !== undefined && before.reading === reading;
	const head = isSame || reading === undefined ? [] : [`  ${reading}\n`];
	const part = partOfSpeech === undefined ? '' : `${partOfSpeech} `;
	const counted = measureWords.length === 0 ? [] : [`    CL: ${measureWords.map(wordAsText).join(', ')}\n`];
	const isSplit = meanings.length > 1 && partOfSpeech === undefined;
	const lines = isSplit
		? meanings.map((meaning, i) => `    ${i + 1}. ${meaning}\n`)
		: [`    ${part}${meanings.join('; ')}\n`];
	return [...head, ...(meanings.length === 0 ? [] : lines), ...counted].join('');
}

function wordAsText({ word, reading }: NamedWord): string {
	return reading === undefined ? word : `${word} ${reading}`;
}
