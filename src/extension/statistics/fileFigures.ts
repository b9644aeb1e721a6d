import type { TextStatistics } from '../../protocol/statistics';

/** The figures of a file that stand in a table of a folder. */
export interface FileFigures {
	/** Path from the folder. */
	readonly file: string;
	readonly characters: number;
	readonly charactersWithoutSpaces: number;
	readonly words: number;
	/** Words of English, and characters of Chinese. */
	readonly englishWords: number;
	readonly chineseCharacters: number;
	readonly sentences: number;
	readonly paragraphs: number;
	readonly readingSeconds: number;
	readonly longSentences: number;
	readonly fillers: number;
	/** Words a sentence. */
	readonly meanSentence: number;
	/** Of the main language, in stretches of the same length so that files compare; undefined for shorter texts. */
	readonly variety: number | undefined;
	/** Flesch's ease of reading of the English part. */
	readonly readingEase: number | undefined;
}

/** What a table tells of a file. */
export function figuresOfFile(file: string, statistics: TextStatistics): FileFigures {
	const { characters, charactersWithoutSpaces, words, sentences, paragraphs, readingSeconds, languages } = statistics;
	const of = (language: 'zh' | 'en') => languages.find(each => each.language === language);
	return {
		file,
		characters,
		charactersWithoutSpaces,
		words,
		englishWords: of('en')?.words ?? 0,
		chineseCharacters: of('zh')?.characters ?? 0,
		sentences,
		paragraphs,
		readingSeconds,
		longSentences: statistics.longSentences.length,
		fillers: statistics.fillers.length,
		meanSentence: sentences === 0 ? 0 : words / sentences,
		variety: languages.at(0)?.movingTypeTokenRatio,
		readingEase: of('en')?.readability?.fleschReadingEase,
	};
}

/** All files together; variety and ease of reading do not add up. */
export function totalFigures(name: string, files: readonly FileFigures[]): FileFigures {
	const sum = (figure: (file: FileFigures) => number) => files.reduce((total, file) => total + figure(file), 0);
	const [words, sentences] = [sum(file => file.words), sum(file => file.sentences)];
	return {
		file: name,
		characters: sum(file => file.characters),
		charactersWithoutSpaces: sum(file => file.charactersWithoutSpaces),
		words,
		englishWords: sum(file => file.englishWords),
		chineseCharacters: sum(file => file.chineseCharacters),
		sentences,
		paragraphs: sum(file => file.paragraphs),
		readingSeconds: sum(file => file.readingSeconds),
		longSentences: sum(file => file.longSentences),
		fillers: sum(file => file.fillers),
		meanSentence: sentences === 0 ? 0 : words / sentences,
		variety: undefined,
		readingEase: undefined,
	};
}
