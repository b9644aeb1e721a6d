import type { DictionaryEntry, DictionaryName, DictionarySense, NamedWord } from '../../protocol/dictionary';

/** Where the dictionaries come from, as their licences ask to say. */
export const DICTIONARY_PAGES: Readonly<Record<DictionaryName, string>> = {
	'CC-CEDICT': 'https://www.mdbg.net/chinese/dictionary?page=cc-cedict',
	ECDICT: 'https://github.com/skywind3000/ECDICT',
};

/** The word of an entry, Chinese in both scripts where they differ. */
export function headOf({ word, traditional }: NamedWord | DictionaryEntry): string {
	return traditional === undefined ? word : `${word} ${traditional}`;
}

/** How a sense is read: pinyin, or phonetic signs between slashes. */
export function readingOf({ reading }: DictionarySense, { dictionary }: DictionaryEntry): string {
	if (reading === undefined) return '';
	return dictionary === 'ECDICT' ? `/${reading}/` : reading;
}

/** The meanings of a sense on one line, at most so many; a sign says where there are more. */
export function meaningsOf({ partOfSpeech, meanings }: DictionarySense, most = Number.POSITIVE_INFINITY): string {
	const shown = meanings.slice(0, most).join('; ');
	const part = partOfSpeech === undefined ? '' : `${partOfSpeech} `;
	return `${part}${shown}${meanings.length > most ? '; …' : ''}`;
}

/** Measure words with their readings. */
export function measureWordsOf({ measureWords }: DictionarySense): string {
	return measureWords.map(word => [headOf(word), word.reading].filter(Boolean).join(' ')).join(', ');
}

/** An entry as plain text, as it is copied. */
export function entryText(entry: DictionaryEntry): string {
	const lines = entry.senses.map(sense =>
		[readingOf(sense, entry), meaningsOf(sense), measureWordsOf(sense) && `CL: ${measureWordsOf(sense)}`]
			.filter(Boolean)
			.join('\t'),
	);
	return [headOf(entry), ...lines].join('\n');
}
