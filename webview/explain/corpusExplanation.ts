import type { Collocation, CorpusPage, KeyWord, WordFrequency } from '../../src/protocol/corpus';
import type { ExplanationStep, Paper, Phrase, Picture, Words } from '../../src/protocol/explain';
import type { CorpusState } from '../corpus/corpusState';

/** Parts of a corpus over which the spread of words is measured. */
const PARTS = 100;

const PAPERS = {
	juilland: paper('Juilland, Chang-Rodríguez', 1964, 'Frequency Dictionary of Spanish Words'),
	dunning: paper('Dunning', 1993, 'Accurate Methods for the Statistics of Surprise and Coincidence'),
	rayson: paper('Rayson, Garside', 2000, 'Comparing Corpora Using Frequency Profiling'),
	hardie: paper('Hardie', 2014, 'Log Ratio: An Informal Introduction'),
	church: paper('Church, Hanks', 1990, 'Word Association Norms, Mutual Information, and Lexicography'),
	tScore: paper('Church, Gale, Hanks, Hindle', 1991, 'Using Statistics in Lexical Analysis'),
	rychly: paper('Rychlý', 2008, 'A Lexicographer-Friendly Association Score'),
} as const;

/** How the numbers of the row that is active, or of the first one, come about; nothing while there is no table. */
export function corpusExplanation({ corpus, page, list, view, width }: CorpusState): readonly ExplanationStep[] {
	if (corpus?.info === undefined || page?.page.kind !== view) return [];
	const { words } = corpus.info;
	return [stepOf(page.page, Math.max(0, list.active), words, width)].filter(step => step !== undefined);
}

function stepOf(page: CorpusPage, row: number, words: number, width: number): ExplanationStep | undefined {
	switch (page.kind) {
		case 'words': {
			const word = page.rows.at(row) ?? page.rows.at(0);
			return word && wordStep(word, words);
		}
		case 'concordance':
			return { title: say('lines.title'), words: [say('lines')], pictures: [], papers: [] };
		case 'keyWords': {
			const word = page.rows.at(row) ?? page.rows.at(0);
			return word && keyStep(word);
		}
		case 'collocations': {
			const pair = page.rows.at(row) ?? page.rows.at(0);
			return pair && pairStep(pair, width);
		}
	}
}

function wordStep({ word, count, perMillion, dispersion }: WordFrequency, words: number): ExplanationStep {
	const parts = Math.min(PARTS, words);
	const frequency = formula(
		say('perMillion', word),
		'f = 10⁶ · c / N',
		`10⁶ · ${count} / ${words} = ${written(perMillion)}`,
		[
			{ symbol: 'c', meaning: say('c'), value: count },
			{ symbol: 'N', meaning: say('n'), value: words },
		],
	);
	const spread = formula(say('dispersion', word), 'D = 1 − V / √(n − 1)', `D = ${written(dispersion)}`, [
		{ symbol: 'V', meaning: say('v') },
		{ symbol: 'n', meaning: say('parts'), value: parts },
	]);
	return {
		title: say('count.title'),
		words: [say('count', parts)],
		pictures: [frequency, spread],
		papers: [PAPERS.juilland],
	};
}

function keyStep({ word, perMillion, referencePerMillion, logRatio, logLikelihood }: KeyWord): ExplanationStep {
	const isInBoth = perMillion > 0 && referencePerMillion > 0;
	const numbers = isInBoth ? `log₂ (${written(perMillion)} / ${written(referencePerMillion)})` : 'LR';
	const ratio = formula(say('ratio', word), 'LR = log₂ (f₁ / f₂)', `${numbers} = ${written(logRatio)}`, [
		{ symbol: 'f₁', meaning: say('f1'), value: perMillion },
		{ symbol: 'f₂', meaning: say('f2'), value: referencePerMillion },
	]);
	return {
		title: say('keys.title'),
		words: [say('keys')],
		pictures: [ratio, likelihood(say('likelihood', word), logLikelihood)],
		papers: [PAPERS.hardie, PAPERS.dunning, PAPERS.rayson],
	};
}

function pairStep(pair: Collocation, width: number): ExplanationStep {
	const { first, second, count, mutualInformation, logDice, tScore, logLikelihood } = pair;
	const caption = say('pair', first, second);
	const symbols = [
		{ symbol: 'f(x, y)', meaning: say('fxy'), value: count },
		{ symbol: 'f(x), f(y), N', meaning: say('fx') },
	];
	return {
		title: say('pairs.title'),
		words: [say('pairs', width)],
		pictures: [
			formula(caption, 'MI = log₂ (f(x, y) · N / (f(x) · f(y)))', `MI = ${written(mutualInformation)}`, symbols),
			formula(caption, 'logDice = 14 + log₂ (2 · f(x, y) / (f(x) + f(y)))', `logDice = ${written(logDice)}`),
			formula(caption, 't = (f(x, y) − f(x) · f(y) / N) / √f(x, y)', `t = ${written(tScore)}`),
			likelihood(caption, logLikelihood),
		],
		papers: [PAPERS.church, PAPERS.rychly, PAPERS.tScore, PAPERS.dunning],
	};
}

function likelihood(caption: Words, value: number): FormulaPicture {
	return formula(caption, 'G² = 2 · Σ O · ln (O / E)', `G² = ${written(value)}`, [
		{ symbol: 'O', meaning: say('o') },
		{ symbol: 'E', meaning: say('e') },
	]);
}

type FormulaPicture = Extract<Picture, { kind: 'formula' }>;

function formula(
	caption: Words,
	text: string,
	filled: string,
	symbols: FormulaPicture['symbols'] = [],
): FormulaPicture {
	return { kind: 'formula', caption, formula: text, filled, symbols };
}

function say(key: string, ...values: readonly (Words | number)[]): Phrase {
	return { key: `corpus.${key}`, values };
}

function paper(authors: string, year: number, title: string): Paper {
	return { authors, year, title };
}

/** A number with four significant digits at most. */
function written(value: number): string {
	return String(Number(value.toPrecision(4)));
}
