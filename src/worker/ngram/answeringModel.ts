import type { SentenceWords } from '../../core/doc/sentenceWords';
import type { LearningControl } from '../../core/linear/learningControl';
import type { SurprisalColumns } from '../../core/ngram/ngram';
import type { NgramModel } from '../../core/ngram/ngramModel';
import { surprisalOf } from '../../core/ngram/textMeasures';
import { inSteps } from '../../core/steps';
import { LANGUAGES } from '../../core/text/language';
import type { Language } from '../../core/text/language';
import type { UsedModel } from '../../protocol/ngram';
import { joinedColumns } from './joinedMeasures';
import { languageOf, sentencesOf } from './placedWords';

/** A model, or one for each language: what a choice comes to. */
export interface AnsweringModel {
	/** @throws NlpError where a model that ships is missing or malformed. */
	of(language: Language): Promise<NgramModel>;
	/** Whether every language has the same. */
	readonly isOne: boolean;
	readonly isOfThisText: boolean;
}

/** What an answer says of the models that it is from. */
export function usedModel(models: readonly NgramModel[], { isOfThisText }: AnsweringModel): UsedModel {
	const engines = [...new Set(models.map(({ engine }) => engine))];
	return { engine: engines.join(' + '), order: Math.max(0, ...models.map(({ order }) => order)), isOfThisText };
}

/** The surprisal of words, each sentence by the model of its language. */
export async function surprisalBy(
	answering: AnsweringModel,
	words: SentenceWords,
	control: LearningControl,
): Promise<{ readonly columns: SurprisalColumns; readonly used: UsedModel }> {
	const parts = await partsByLanguage(answering, words);
	const columns: SurprisalColumns[] = [];
	for (const { model, sentences } of parts) {
		columns.push(await inSteps(surprisalOf(model, sentences), control, 'The measuring of surprisal'));
	}
	const models = parts.map(({ model }) => model);
	return { columns: joinedColumns(columns), used: usedModel(models, answering) };
}

interface Part {
	readonly model: NgramModel;
	readonly sentences: SentenceWords;
}

async function partsByLanguage(answering: AnsweringModel, words: SentenceWords): Promise<readonly Part[]> {
	const spoken = Array.from({ length: words.sentences.length - 1 }, (_, s) => languageOf(words, s));
	const languages = LANGUAGES.filter(language => spoken.includes(language));
	if (answering.isOne || languages.length <= 1)
		return [{ model: await answering.of(languages.at(0) ?? 'en'), sentences: words }];
	return Promise.all(
		languages.map(async language => ({
			model: await answering.of(language),
			sentences: sentencesOf(words, s => spoken[s] === language),
		})),
	);
}
