import type { Span } from '../../../src/protocol/panel';
import type { PanelFinding, PanelStatistics } from '../../../src/protocol/panelStatistics';

/** The figures of a text, with its first stretches as long sentences and two words as fillers. */
export function sampleStatistics(text: string, scopeId: number, long = 3): PanelStatistics {
	const finding = ({ start, end }: Span, words: number): PanelFinding => ({
		start,
		end,
		text: text.slice(start, end),
		words,
	});
	const lengths = Array.from({ length: long }, (_, index) => ({ start: index, end: index + 20 }));
	const fillers = [0, 6, 12].map((start, index) => ({
		...finding({ start, end: start + 5 }, 0),
		text: index < 2 ? 'Really' : 'just',
	}));
	return {
		scopeId,
		statistics: {
			characters: 1234,
			charactersWithoutSpaces: 1000,
			paragraphs: 4,
			sentences: 12,
			words: 250,
			readingSeconds: 95,
			languages: [
				{
					language: 'en',
					words: 170,
					characters: 800,
					sentences: 8,
					types: 90,
					typeTokenRatio: 0.53,
					movingTypeTokenRatio: 0.81,
					meanSentence: 21.25,
					longestSentence: 41,
					meanWord: 4.7,
					partsOfSpeech: { NOUN: 60, VERB: 40, DET: 30, ADP: 20, ADJ: 12, ADV: 8 },
					readability: { syllables: 260, fleschReadingEase: 55.3, fleschKincaidGrade: 10.9, colemanLiauGrade: 11.4 },
					clauses: undefined,
				},
				{
					language: 'zh',
					words: 80,
					characters: 130,
					sentences: 4,
					types: 60,
					typeTokenRatio: 0.75,
					movingTypeTokenRatio: undefined,
					meanSentence: 20,
					longestSentence: 33,
					meanWord: 1.6,
					partsOfSpeech: { NOUN: 40, VERB: 30, ADV: 10 },
					readability: undefined,
					clauses: { clauses: 14, meanClause: 9.3, connectives: 0.125 },
				},
			],
		},
		longSentences: lengths.map((place, index) => finding(place, 26 + index)),
		fillers,
		found: { longSentences: long, fillers: 7 },
		speed: { englishWords: 200, chineseCharacters: 500 },
		limits: { english: 25, chinese: 40 },
		isOtherLanguage: false,
		failures: [],
	};
}
