import type { Outdated } from '../../src/protocol/analysis';
import type { PanelFinding, PanelStatistics } from '../../src/protocol/panelStatistics';
import type { ClauseFigures, LanguageStatistics, Readability } from '../../src/protocol/statistics';
import { fields, list, number, oneOf, optional, outdated, record, span, text } from '../rpc/decode';
import { layerFailure } from '../rpc/decodeAnalysis';

/** The figures of a scope. @throws DecodeError */
export function decodeStatistics(value: unknown): PanelStatistics | Outdated {
	return outdated(value) ?? answer(value);
}

function answer(value: unknown): PanelStatistics {
	const source = fields(value, 'statistics');
	const speed = fields(source.speed, 'statistics.speed');
	const limits = fields(source.limits, 'statistics.limits');
	const found = fields(source.found, 'statistics.found');
	return {
		scopeId: number(source.scopeId, 'statistics.scopeId'),
		statistics: figures(source.statistics, 'statistics.statistics'),
		longSentences: list(source.longSentences, 'statistics.longSentences', finding),
		fillers: list(source.fillers, 'statistics.fillers', finding),
		found: {
			longSentences: number(found.longSentences, 'statistics.found.longSentences'),
			fillers: number(found.fillers, 'statistics.found.fillers'),
		},
		speed: {
			englishWords: number(speed.englishWords, 'statistics.speed.englishWords'),
			chineseCharacters: number(speed.chineseCharacters, 'statistics.speed.chineseCharacters'),
		},
		limits: {
			english: number(limits.english, 'statistics.limits.english'),
			chinese: number(limits.chinese, 'statistics.limits.chinese'),
		},
		isOtherLanguage: source.isOtherLanguage === true,
		failures: list(source.failures, 'statistics.failures', layerFailure),
	};
}

function figures(value: unknown, path: string): PanelStatistics['statistics'] {
	const source = fields(value, path);
	const figure = (name: string): number => number(source[name], `${path}.${name}`);
	return {
		characters: figure('characters'),
		charactersWithoutSpaces: figure('charactersWithoutSpaces'),
		paragraphs: figure('paragraphs'),
		sentences: figure('sentences'),
		words: figure('words'),
		readingSeconds: figure('readingSeconds'),
		languages: list(source.languages, `${path}.languages`, languageFigures),
	};
}

function languageFigures(value: unknown, path: string): LanguageStatistics {
	const source = fields(value, path);
	const figure = (name: string): number => number(source[name], `${path}.${name}`);
	return {
		language: oneOf(source.language, ['zh', 'en'], `${path}.language`),
		words: figure('words'),
		characters: figure('characters'),
		sentences: figure('sentences'),
		types: figure('types'),
		typeTokenRatio: figure('typeTokenRatio'),
		movingTypeTokenRatio: optional(source.movingTypeTokenRatio, `${path}.movingTypeTokenRatio`, number),
		meanSentence: figure('meanSentence'),
		longestSentence: figure('longestSentence'),
		meanWord: figure('meanWord'),
		partsOfSpeech: record(source.partsOfSpeech, `${path}.partsOfSpeech`, number),
		readability: optional(source.readability, `${path}.readability`, readability),
		clauses: optional(source.clauses, `${path}.clauses`, clauses),
	};
}

function clauses(value: unknown, path: string): ClauseFigures {
	const source = fields(value, path);
	return {
		clauses: number(source.clauses, `${path}.clauses`),
		meanClause: number(source.meanClause, `${path}.meanClause`),
		connectives: optional(source.connectives, `${path}.connectives`, number),
	};
}

function readability(value: unknown, path: string): Readability {
	const source = fields(value, path);
	const figure = (name: string): number => number(source[name], `${path}.${name}`);
	return {
		syllables: figure('syllables'),
		fleschReadingEase: figure('fleschReadingEase'),
		fleschKincaidGrade: figure('fleschKincaidGrade'),
		colemanLiauGrade: figure('colemanLiauGrade'),
	};
}

function finding(value: unknown, path: string): PanelFinding {
	const source = fields(value, path);
	return {
		...span(value, path),
		text: text(source.text, `${path}.text`),
		words: number(source.words, `${path}.words`),
	};
}
