import type { ExplanationStep, FormulaPicture } from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import type { ClauseFigures, LanguageStatistics, Readability, ReadingSpeed, TextStatistics } from './statistics';
import { DIVERSITY_WINDOW } from './statistics';

/** How the figures of a text come about, each formula with the numbers of the text in it. */
export function explainStatistics(statistics: TextStatistics, speed: ReadingSpeed): ExplanationStep[] {
	const main = statistics.languages.at(0);
	return [
		readingStep(statistics, speed),
		...(main === undefined ? [] : [varietyStep(main)]),
		...statistics.languages.flatMap(language => [
			...(language.readability === undefined ? [] : [readabilityStep(language, language.readability)]),
			...(language.clauses === undefined ? [] : [clauseStep(language, language.clauses)]),
		]),
	];
}

function readingStep({ languages, readingSeconds }: TextStatistics, speed: ReadingSpeed): ExplanationStep {
	const english = languages.find(({ language }) => language === 'en')?.words ?? 0;
	const chinese = languages.find(({ language }) => language === 'zh')?.characters ?? 0;
	const { englishWords, chineseCharacters } = speed;
	const picture: FormulaPicture = {
		kind: 'formula',
		caption: say('statistics.reading.caption'),
		formula: 't = 60 · (W / r + C / q)',
		symbols: [
			{ symbol: 'W', meaning: say('statistics.reading.words'), value: english },
			{ symbol: 'r', meaning: say('statistics.reading.wordSpeed'), value: englishWords },
			{ symbol: 'C', meaning: say('statistics.reading.characters'), value: chinese },
			{ symbol: 'q', meaning: say('statistics.reading.characterSpeed'), value: chineseCharacters },
		],
		filled: `60 · (${english} / ${englishWords} + ${chinese} / ${chineseCharacters}) = ${written(readingSeconds)}`,
	};
	return {
		title: say('statistics.reading.title'),
		words: [say('statistics.reading')],
		pictures: [picture],
		papers: [],
	};
}

function varietyStep({
	words,
	types,
	typeTokenRatio,
	movingTypeTokenRatio: moving,
}: LanguageStatistics): ExplanationStep {
	const ratio: FormulaPicture = {
		kind: 'formula',
		caption: say('statistics.ratio.caption'),
		formula: 'TTR = V / N',
		symbols: [
			{ symbol: 'V', meaning: say('statistics.types'), value: types },
			{ symbol: 'N', meaning: say('statistics.words'), value: words },
		],
		filled: `${types} / ${words} = ${written(typeTokenRatio)}`,
	};
	const windows: FormulaPicture = {
		kind: 'formula',
		caption: say('statistics.moving.caption'),
		formula: 'MATTR = 1 / (N − w + 1) · Σᵢ V(i … i+w−1) / w',
		symbols: [
			{ symbol: 'w', meaning: say('statistics.moving.window'), value: DIVERSITY_WINDOW },
			{ symbol: 'V(i … i+w−1)', meaning: say('statistics.moving.types') },
			{
				symbol: 'N − w + 1',
				meaning: say('statistics.moving.windows'),
				value: Math.max(0, words - DIVERSITY_WINDOW + 1),
			},
		],
		...(moving === undefined ? {} : { filled: `MATTR = ${written(moving)}` }),
	};
	return {
		title: say('statistics.variety.title'),
		words: [say('statistics.variety'), ...(moving === undefined ? [say('statistics.variety.short')] : [])],
		pictures: [ratio, windows],
		papers: [PAPERS.movingTypeTokenRatio],
	};
}

function readabilityStep(of: LanguageStatistics, readability: Readability): ExplanationStep {
	const { words, sentences, characters } = of;
	const { syllables, fleschReadingEase, fleschKincaidGrade, colemanLiauGrade } = readability;
	const [perSentence, perWord] = [written(words / sentences), written(syllables / words)];
	const symbols: FormulaPicture['symbols'] = [
		{ symbol: 'W', meaning: say('statistics.words'), value: words },
		{ symbol: 'S', meaning: say('statistics.sentences'), value: sentences },
		{ symbol: 'Y', meaning: say('statistics.syllables'), value: syllables },
	];
	const letters = { symbol: 'L', meaning: say('statistics.letters'), value: characters };
	return {
		title: say('statistics.readability.title'),
		words: [say('statistics.readability')],
		pictures: [
			{
				kind: 'formula',
				caption: say('statistics.flesch'),
				formula: 'FRE = 206.835 − 1.015 · W / S − 84.6 · Y / W',
				symbols,
				filled: `206.835 − 1.015 · ${perSentence} − 84.6 · ${perWord} = ${written(fleschReadingEase)}`,
			},
			{
				kind: 'formula',
				caption: say('statistics.kincaid'),
				formula: 'FKGL = 0.39 · W / S + 11.8 · Y / W − 15.59',
				symbols: [],
				filled: `0.39 · ${perSentence} + 11.8 · ${perWord} − 15.59 = ${written(fleschKincaidGrade)}`,
			},
			{
				kind: 'formula',
				caption: say('statistics.coleman'),
				formula: 'CLI = 5.88 · L / W − 29.6 · S / W − 15.8',
				symbols: [letters],
				filled: `5.88 · ${written(characters / words)} − 29.6 · ${written(sentences / words)} − 15.8 = ${written(colemanLiauGrade)}`,
			},
		],
		papers: [PAPERS.flesch, PAPERS.kincaid, PAPERS.colemanLiau],
	};
}

function clauseStep({ characters }: LanguageStatistics, figures: ClauseFigures): ExplanationStep {
	const { clauses, meanClause, connectives } = figures;
	return {
		title: say('statistics.clauses.title'),
		words: [say('statistics.clauses')],
		pictures: [
			{
				kind: 'formula',
				caption: say('statistics.clauses.length'),
				formula: 'R₁ = C / K',
				symbols: [
					{ symbol: 'C', meaning: say('statistics.reading.characters'), value: characters },
					{ symbol: 'K', meaning: say('statistics.clauses.count'), value: clauses },
				],
				filled: `R₁ = ${written(meanClause)}`,
			},
			{
				kind: 'formula',
				caption: say('statistics.clauses.connectives'),
				formula: 'R₂ = 1 / S · Σₛ (adv(s) + conj(s)) / words(s)',
				symbols: [{ symbol: 'adv(s), conj(s)', meaning: say('statistics.clauses.tags') }],
				...(connectives === undefined ? {} : { filled: `R₂ = ${written(connectives)}` }),
			},
		],
		papers: [PAPERS.chineseReadability],
	};
}

/** A number with four significant digits at most. */
function written(value: number): string {
	return String(Number(value.toPrecision(4)));
}
