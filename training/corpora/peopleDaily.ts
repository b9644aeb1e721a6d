import { readDataLines } from '../support/dataFolder';

/** One word of the PFR corpus with its tag of the PKU set. */
export interface PfrWord {
	readonly form: string;
	readonly tag: string;
}

/** One paragraph: its id as `19980101-01-001-001`, and its words. */
export interface PfrParagraph {
	readonly id: string;
	readonly words: readonly PfrWord[];
}

/**
 * The paragraphs of the PFR People's Daily corpus of January 1998: `word/tag` apart by blanks, compound names in brackets
 * (`[中央/n 电视台/n]nt`), which are left out here.
 */
export function readPeopleDaily(path = 'zh/people_daily_199801/199801.txt'): PfrParagraph[] {
	return readDataLines(path)
		.filter(line => line.trim() !== '')
		.map(parseParagraph);
}

function parseParagraph(line: string): PfrParagraph {
	const [id, ...tokens] = line.trim().split(/\s+/);
	const words = tokens.map(token => {
		const bare = token.length > 1 && token.startsWith('[') && !token.startsWith('[/') ? token.slice(1) : token;
		const slash = bare.lastIndexOf('/');
		return { form: bare.slice(0, slash), tag: bare.slice(slash + 1).replace(/\].*$/, '') };
	});
	return { id: id.slice(0, id.lastIndexOf('/')), words: words.filter(({ form }) => form !== '') };
}
