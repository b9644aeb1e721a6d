import { Nlp } from '../../../src/core/nlp';
import type { ComparedQuestion } from '../../../src/core/tasks/answering/community/comparedQuestion';
import { compareQuestion } from '../../../src/core/tasks/answering/community/comparedQuestion';
import { QuestionIndex } from '../../../src/core/tasks/answering/community/questionIndex';
import { QuestionTermReader } from '../../../src/core/tasks/answering/community/questionTerms';
import { similarityFeatures } from '../../../src/core/tasks/answering/community/similarityFeatures';
import { shippedModels } from '../../support/shippedModels';
import type { PairSet } from './questionPairs';

/** A pair as a model sees it. */
export interface PairRow {
	readonly features: Float64Array;
	readonly isSame: boolean;
}

/** Reads terms as the extension does. */
export async function termReader(): Promise<QuestionTermReader> {
	return new QuestionTermReader(await new Nlp(shippedModels).answering.chineseWords());
}

/** The features of all pairs of a set. */
export function pairRows({ pairs, collection }: PairSet, reader: QuestionTermReader): PairRow[] {
	const compared = new Map<string, ComparedQuestion>();
	const compare = (text: string): ComparedQuestion => {
		const known = compared.get(text) ?? compareQuestion(text, reader);
		compared.set(text, known);
		return known;
	};
	const terms = [...new Set(collection)].map(text => reader.read(text));
	const rarity = {
		words: new QuestionIndex(terms.map(({ words }) => words)),
		grams: new QuestionIndex(terms.map(({ grams }) => grams)),
	};
	return pairs.map(({ fresh, asked, isSame }) => ({
		features: similarityFeatures(compare(fresh), compare(asked), rarity),
		isSame,
	}));
}
