import type { Span } from '../../text/span';

/** How fast people read silently: words of English, characters of Chinese, a minute. */
export interface ReadingSpeed {
	readonly englishWords: number;
	readonly chineseCharacters: number;
}

/** What makes a sentence long, in words of its language; marks are no words. */
export interface SentenceLimits {
	readonly english: number;
	readonly chinese: number;
}

/** The user's own judgement of words and phrases; white space in them counts as one space, and case does not matter. */
export interface OwnFillers {
	/** Fillers that the program does not know; found wherever they stand. */
	readonly added?: readonly string[];
	/** Fillers of the program's that are none for the user. */
	readonly ignored?: readonly string[];
}

/** What statistics are made with. */
export interface StatisticsOptions {
	/** Default 200 words and 500 characters. */
	readonly speed?: ReadingSpeed;
	/** Default 25 words of English, 40 of Chinese. */
	readonly longSentences?: SentenceLimits;
	/** Default the fillers that the program knows. */
	readonly fillers?: OwnFillers;
}

/** What there is of one language. */
export interface LanguageStatistics {
	readonly language: 'zh' | 'en';
	/** Without marks and numbers' signs. */
	readonly words: number;
	/** Chinese characters, or letters of English words. */
	readonly characters: number;
	readonly sentences: number;
	/** Different words, in lower case. */
	readonly types: number;
	/** `types` over `words`; falls with the length of a text. */
	readonly typeTokenRatio: number;
	/** Its mean over all stretches of {@link DIVERSITY_WINDOW} words (Covington and McFall 2010); undefined for shorter texts. */
	readonly movingTypeTokenRatio: number | undefined;
	/** Words a sentence. */
	readonly meanSentence: number;
	/** Words of the longest sentence. */
	readonly longestSentence: number;
	/** Characters a word. */
	readonly meanWord: number;
	/** How many words have each universal part of speech; empty without a tagger. */
	readonly partsOfSpeech: Readonly<Record<string, number>>;
	/** Of English only, and of at least one sentence. */
	readonly readability: Readability | undefined;
	/** Of Chinese only, and of at least one sentence. */
	readonly clauses: ClauseFigures | undefined;
}

/**
 * What makes a Chinese text hard to read by Xu, Yao and Chen (2021), 中文年报可读性：衡量与检验, who found both to hold for annual reports: long
 * clauses, and sentences that are full of adverbs and conjunctions. Lengths of other texts compare by them, too, but have no grades.
 */
export interface ClauseFigures {
	/** Stretches between commas, semicolons, colons and ends of sentences that have Chinese words. */
	readonly clauses: number;
	/** Chinese characters a clause. */
	readonly meanClause: number;
	/** The mean over sentences of the share of their words that are adverbs or conjunctions, in [0, 1]; undefined without a tagger. */
	readonly connectives: number | undefined;
}

/** How hard an English text is to read, by formulas that know lengths only. */
export interface Readability {
	/** Syllables, as spelling shows them. */
	readonly syllables: number;
	/** Flesch (1948): 100 is easy, 0 hard; not bounded. */
	readonly fleschReadingEase: number;
	/** Kincaid et al. (1975): the grade of an American school. */
	readonly fleschKincaidGrade: number;
	/** Coleman and Liau (1975): the same, from letters and not from syllables. */
	readonly colemanLiauGrade: number;
}

/** A sentence that is long, and how long in words; the whole of it where only a part was asked about. */
export interface LongSentence extends Span {
	readonly language: 'zh' | 'en';
	readonly words: number;
}

/** A word or phrase that a text could do without, as it stands there. */
export interface FillerWord extends Span {
	readonly text: string;
}

/** The figures of a text; offsets are those of the analyzed text. */
export interface TextStatistics {
	/** Code points as they stand, with white space and with the markup of Markdown. */
	readonly characters: number;
	/** Code points of prose without white space. */
	readonly charactersWithoutSpaces: number;
	/** Lines, or wrapped lines of one paragraph, that have more than white space. */
	readonly paragraphs: number;
	readonly sentences: number;
	readonly words: number;
	/** The text's languages that have words, the one with most first. */
	readonly languages: readonly LanguageStatistics[];
	readonly readingSeconds: number;
	/** In the order of the text. */
	readonly longSentences: readonly LongSentence[];
	readonly fillers: readonly FillerWord[];
}

/** Words that one moving type-token ratio looks at. */
export const DIVERSITY_WINDOW = 50;
