import type {
	ContributionsPicture,
	ExplanationStep,
	FormulaPicture,
	TablePicture,
	Words,
} from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import type { DecodedPhrase, DecodedSentence, TranslationTrace } from './phraseDecoding';

/** The steps to the translation of a sentence. @param words of its source @param join writes words of the translation */
export function explainTranslation(
	words: readonly string[],
	trace: TranslationTrace,
	join: (words: readonly string[]) => string,
): ExplanationStep[] {
	const best = trace.translations.at(0);
	if (best === undefined) return [];
	return [phraseStep(words, best.sentence), scoreStep(trace, join), searchStep(trace, join)];
}

function phraseStep(words: readonly string[], { phrases, words: target }: DecodedSentence): ExplanationStep {
	const order = [...phrases].sort((a, b) => a.sourceStart - b.sourceStart);
	const place = new Map(order.map((phrase, index) => [phrase, index + 1]));
	const source = ({ sourceStart, sourceEnd }: DecodedPhrase): string => words.slice(sourceStart, sourceEnd).join(' ');
	const table: TablePicture = {
		kind: 'table',
		caption: say('translation.phrases'),
		note: say('translation.phrases.note'),
		columns: [
			{ title: say('translation.to'), type: 'count' },
			{ title: say('translation.from'), type: 'count' },
			{ title: say('translation.source'), type: 'text' },
			{ title: say('translation.target'), type: 'text' },
			{ title: say('translation.origin'), type: 'text' },
		],
		rows: phrases.map((phrase, index) => ({
			cells: [
				index + 1,
				place.get(phrase) ?? index + 1,
				source(phrase),
				target.slice(phrase.targetStart, phrase.targetEnd).join(' ') || say('translation.leftOut'),
				say(`translation.origin.${phrase.origin}`),
			],
			...(place.get(phrase) === index + 1 ? {} : { isMarked: true }),
		})),
	};
	return {
		title: say('translation.phrases.title'),
		words: [say('translation.phrases.words'), say('translation.aligned')],
		pictures: [table],
		papers: [PAPERS.phrases, PAPERS.ibm, PAPERS.hmmAlignment],
	};
}

/** What the features give to the best translation, beside the next. */
function scoreStep({ features, weights, translations, domain }: TranslationTrace, join: Join): ExplanationStep {
	const compared = translations.slice(0, 2);
	const rows = features.map((feature, i) => ({
		feature: say(`translation.feature.${feature}`),
		values: compared.map(({ values }) => weights[i] * values[i]),
	}));
	const picture: ContributionsPicture = {
		kind: 'contributions',
		caption: say('translation.score.caption'),
		note: say('translation.score.note'),
		answers: compared.map(({ sentence }) => join(sentence.words)),
		rows: rows
			.filter(({ values }) => values.some(value => value !== 0))
			.sort((a, b) => Math.max(...b.values.map(Math.abs)) - Math.max(...a.values.map(Math.abs))),
		totals: compared.map(({ sentence }) => sentence.score),
	};
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('translation.formula'),
		formula: 'ê = argmaxₑ Σₘ λₘ · hₘ(e, f)',
		symbols: [
			{ symbol: 'f, e', meaning: say('translation.fe') },
			{ symbol: 'hₘ', meaning: say('translation.h') },
			{ symbol: 'λₘ', meaning: say('translation.lambda') },
		],
	};
	const words: Words[] = [say('translation.score'), say(`translation.domain.${domain}`)];
	return {
		title: say('translation.score.title'),
		words,
		pictures: [formula, picture],
		papers: [PAPERS.logLinear, PAPERS.mira],
	};
}

type Join = (words: readonly string[]) => string;

function searchStep({ translations }: TranslationTrace, join: Join): ExplanationStep {
	const best = translations[0].sentence.score;
	const table: TablePicture = {
		kind: 'table',
		caption: say('translation.best'),
		columns: [
			{ title: say('translation.rank'), type: 'count' },
			{ title: say('translation.target'), type: 'text' },
			{ title: say('translation.count'), type: 'count' },
			{ title: say('translation.total'), type: 'number' },
			{ title: say('translation.behind'), type: 'number' },
		],
		rows: translations.map(({ sentence: { words, phrases, score } }, rank) => ({
			cells: [rank + 1, join(words), phrases.length, score, score - best],
			...(rank === 0 ? { isMarked: true } : {}),
		})),
	};
	return {
		title: say('translation.search.title'),
		words: [say('translation.search'), say('translation.limits')],
		pictures: [table],
		papers: [PAPERS.pharaoh],
	};
}
