import type { Language } from '../../text/language';
import { LANGUAGES } from '../../text/language';
import { FILLER_ADVERBS, FILLER_PHRASES, NO_FILLER_AFTER, NO_FILLER_BEFORE } from './fillerPhrases';
import type { CountedWord } from './sentenceReading';
import type { OwnFillers } from './statistics';

/** What fillers are looked for in: the words of a sentence, without marks. */
export type FillerContext = readonly Pick<CountedWord, 'form' | 'tag' | 'isAfterMark'>[];

/** Fillers of one language. */
interface Fillers {
	readonly phrases: ReadonlySet<string>;
	readonly adverbs: ReadonlySet<string>;
	/** Every beginning of a filler, in whole words of English and in characters of Chinese; the fillers themselves among them. */
	readonly beginnings: ReadonlySet<string>;
}

/** Tags of words that are not what a filler of one word is; a filler adverb must not be a verb either. */
const NO_FILLER_TAGS = new Set<string | undefined>(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/** Finds filler words and phrases: those that the program knows and those of the user's. */
export class FillerFinder {
	readonly #fillers: Readonly<Record<Language, Fillers>>;
	/** Of the user's: a filler wherever it stands. */
	readonly #own: ReadonlySet<string>;

	/** @param own of either language; white space in them counts as one space */
	constructor({ added = [], ignored = [] }: OwnFillers = {}) {
		const own = added.map(normalized).filter(phrase => phrase !== '');
		const left = new Set(ignored.map(normalized));
		this.#own = new Set(own);
		const known = (phrases: readonly string[]) => phrases.filter(phrase => !left.has(phrase));
		const of = (language: Language): Fillers => {
			const phrases = [...known(FILLER_PHRASES[language]), ...own];
			const adverbs = known(FILLER_ADVERBS[language]);
			const beginnings = new Set([...phrases, ...adverbs].flatMap(phrase => beginningsOf(phrase, language)));
			return { phrases: new Set(phrases), adverbs: new Set(adverbs), beginnings };
		};
		const [zh, en] = LANGUAGES.map(of);
		this.#fillers = { zh, en };
	}

	/** The number of words from `first` that are a filler, the longest; 0 where none begins. */
	lengthAt(language: Language, words: FillerContext, first: number): number {
		const { phrases, adverbs, beginnings } = this.#fillers[language];
		const glue = language === 'en' ? ' ' : '';
		let phrase = '';
		let longest = 0;
		for (let word = first; word < words.length; word++) {
			if (word > first && words[word].isAfterMark) break;
			phrase += (word > first ? glue : '') + words[word].form;
			if (!beginnings.has(phrase)) break;
			if (!phrases.has(phrase) && !(word === first && adverbs.has(phrase))) continue;
			if (this.#own.has(phrase) || !isOther(phrase, words, first, word, adverbs)) longest = word + 1 - first;
		}
		return longest;
	}
}

/** Whether the words from `first` to `last`, which read as a filler, are tagged, or stand where they are, something else. */
function isOther(
	phrase: string,
	words: FillerContext,
	first: number,
	last: number,
	adverbs: ReadonlySet<string>,
): boolean {
	const tag = first === last ? words[first].tag : undefined;
	if (NO_FILLER_TAGS.has(tag) || (tag === 'VERB' && adverbs.has(phrase))) return true;
	const before = first > 0 && !words[first].isAfterMark ? words[first - 1].form : '';
	const after = last + 1 < words.length && !words[last + 1].isAfterMark ? words[last + 1].form : '';
	return NO_FILLER_AFTER.get(phrase)?.test(before) === true || NO_FILLER_BEFORE.get(phrase)?.test(after) === true;
}

function normalized(phrase: string): string {
	return phrase.trim().toLowerCase().replace(/\s+/gu, ' ');
}

function beginningsOf(phrase: string, language: Language): string[] {
	if (language === 'zh')
		return Array.from(phrase, (_, i) =>
			Array.from(phrase)
				.slice(0, i + 1)
				.join(''),
		);
	const words = phrase.split(' ');
	return words.map((_, i) => words.slice(0, i + 1).join(' '));
}
