import { isDigit, isAsciiLetter } from '../../../text/characterKind';

type WordKind = 'one' | 'teen' | 'ten' | 'scale';

const KINDS: ReadonlyMap<string, WordKind> = new Map([
	...kindOf('one', 'one two three four five six seven eight nine'),
	...kindOf('teen', 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
	...kindOf('ten', 'twenty thirty forty fifty sixty seventy eighty ninety'),
	...kindOf('scale', 'hundred thousand million billion trillion dozen'),
]);
const LONGEST_WORD = 9;
const MOST_SCALES = 5;
const HALVES = [' and a half', ' and one-half', ' and one half'];

/**
 * The end of a numeral in small English words: `two hundred and fifty`, `half a million`, `a dozen`, `three and a half`; also
 * `one`. The offset itself where none begins.
 */
export function englishNumeralEnd(text: string, at: number): number {
	const scale = afterArticle(text, at);
	let end = scale > 0 ? andEnd(text, wordEnd(text, scale)) : smallEnd(text, at);
	if (end === 0) return at;
	if (scale === 0) end = chainEnd(text, end);
	end = halfEnd(text, end);
	return isWordUnit(text, end) ? at : end;
}

/** After `and a half`, with a scale as in `two and a half million`; or the offset itself. */
function halfEnd(text: string, at: number): number {
	const half = HALVES.find(words => text.startsWith(words, at) && !isWordUnit(text, at + words.length));
	if (half === undefined) return at;
	const end = at + half.length;
	return text[end] === ' ' && kindAt(text, end + 1) === 'scale' ? wordEnd(text, end + 1) : end;
}

/** The offset of the scale in `a dozen` and `half a million`, else zero. */
function afterArticle(text: string, at: number): number {
	const article = text.startsWith('half ', at) ? at + 5 : at;
	if (article > at && kindAt(text, article) === 'scale') return article;
	const scale = text.startsWith('a ', article) ? article + 2 : text.startsWith('an ', article) ? article + 3 : 0;
	return scale > 0 && kindAt(text, scale) === 'scale' ? scale : 0;
}

/** Scales after a numeral below a hundred, each with what is added to it. */
function chainEnd(text: string, at: number): number {
	let end = at;
	for (let time = 0; time < MOST_SCALES; time++) {
		if ((text[end] !== ' ' && text[end] !== '-') || kindAt(text, end + 1) !== 'scale') break;
		end = wordEnd(text, end + 1);
		const added = andEnd(text, end);
		end = added > end ? added : (text[end] === ' ' && smallEnd(text, end + 1)) || end;
	}
	return end;
}

/** After `and fifty`, or the offset itself. */
function andEnd(text: string, at: number): number {
	return (text.startsWith(' and ', at) && smallEnd(text, at + 5)) || at;
}

/** The end of a numeral below a hundred; zero where none begins. */
function smallEnd(text: string, at: number): number {
	const kind = kindAt(text, at);
	if (kind === undefined || kind === 'scale') return 0;
	const end = wordEnd(text, at);
	const isJoined = kind === 'ten' && (text[end] === ' ' || text[end] === '-');
	return isJoined && kindAt(text, end + 1) === 'one' ? wordEnd(text, end + 1) : end;
}

function kindAt(text: string, at: number): WordKind | undefined {
	const end = wordEnd(text, at);
	return end === at || end - at > LONGEST_WORD ? undefined : KINDS.get(text.slice(at, end));
}

function wordEnd(text: string, at: number): number {
	let end = at;
	while (end - at <= LONGEST_WORD && isAsciiLetter(text.charCodeAt(end))) end++;
	return end;
}

function isWordUnit(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return isAsciiLetter(code) || isDigit(code);
}

function kindOf(kind: WordKind, words: string): [string, WordKind][] {
	return words.split(' ').map(word => [word, kind]);
}
