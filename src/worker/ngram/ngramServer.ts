/**
 * The worker's side of `src/protocol/ngram.ts`.
 *
 * - Words are those of the PKU standard, whatever the document's settings: the models that ship know no others.
 * - The models that ship answer by the language of each sentence.
 * - A model of the document is learned when it is first asked for, and again when its text changed; surprisal and next words, which are
 *   asked for at every key, are content with one that is some edits old.
 */
import type { CancellationSignal } from '../../core/cancellationSignal';
import type { Nlp } from '../../core/nlp';
import { SentenceGenerator } from '../../core/ngram/sentenceGenerator';
import type { GeneratedSentence } from '../../core/ngram/ngram';
import { joinWords } from '../../core/ngram/joinWords';
import type { AnalyzedDocument } from '../../core/pipeline/analyzedDocument';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { Slices } from '../../core/pipeline/scheduler';
import { dominantLanguage } from '../../core/text/dominantLanguage';
import type { ChosenModelParams, GenerateParams, GeneratedText, ModelMeasures } from '../../protocol/ngram';
import { answerRequest } from '../answerRequest';
import { answerAbout } from '../documentAnswers';
import { longWork } from '../longWork';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';
import { surprisalBy, usedModel } from './answeringModel';
import type { AnsweringModel } from './answeringModel';
import { compareSmoothings } from './comparedSmoothings';
import { DocumentModels, heldOutReport } from './documentModels';
import { LanguageModels } from './languageModels';
import { LearningSessions } from './learningSessions';
import { readModelFile, writeModelFile } from './modelFiles';
import { beforePlace, suggestAt } from './nextWords';
import { wordsOfRange } from './placedWords';
import type { WordTools } from './placedWords';
import { chainOf, sentenceAt } from './sentenceChain';

/** What the handlers share. */
interface Parts {
	readonly host: ServerConnection;
	readonly documents: OpenDocuments;
	readonly tools: WordTools;
	readonly models: LanguageModels;
	readonly documentModels: DocumentModels;
}

/** Answers the requests about language models; documents are those that the analysis keeps. */
export function serveNgrams(host: ServerConnection, documents: OpenDocuments, nlp: Nlp, scheduler: Scheduler): void {
	const tools = { nlp, scheduler };
	const models = new LanguageModels(nlp.models);
	const parts: Parts = { host, documents, tools, models, documentModels: new DocumentModels(scheduler) };
	serveSentences(parts);
	serveTexts(parts);
	serveModels(parts);
	serveLearning(parts, new LearningSessions(tools, models));
}

function serveSentences(parts: Parts): void {
	const { host, documents, tools, models } = parts;
	host.onRequest('ngram/chain', (params, token) =>
		answerAbout(documents, params, [], token, async (_, document, signal) => {
			const found = await sentenceAt(tools, document, params, params.offset, signal);
			// Without a sentence there may be no word to learn the text's own model from.
			const answering = await answeringModel(parts, params, document, true, signal);
			return chainOf(found, params.offset, params.version, answering);
		}),
	);
	host.onRequest('ngram/suggest', (params, token) =>
		answerAbout(documents, params, [], token, async (_, document, signal) => {
			const before = await beforePlace(tools, document, params.offset, signal);
			return suggestAt(models, await answeringModel(parts, params, document, false, signal), before, params);
		}),
	);
}

function serveTexts(parts: Parts): void {
	const { host, documents, tools } = parts;
	host.onRequest('ngram/surprisal', (params, token) =>
		answerAbout(documents, params, [], token, async (_, document, signal) => {
			const words = await wordsOfRange(tools, document, params, signal);
			const answering = await answeringModel(parts, params, document, false, signal);
			return {
				version: params.version,
				...(await surprisalBy(answering, words, longWork(tools.scheduler, signal))),
			};
		}),
	);
	host.onRequest('ngram/measures', (params, token) =>
		answerAbout(documents, params, [], token, (_, document, signal) => measure(parts, params, document, signal)),
	);
	host.onRequest('ngram/comparison', (params, token) =>
		answerAbout(documents, params, [], token, async (_, document, signal) => {
			const words = await wordsOfRange(tools, document, params, signal);
			return compareSmoothings(words, params.order, params.version, longWork(tools.scheduler, signal));
		}),
	);
	host.onRequest('ngram/generate', (params, token) =>
		answerAbout(documents, params, [], token, (_, document, signal) => generate(parts, params, document, signal)),
	);
}

function serveModels({ host, models, tools }: Parts): void {
	answerRequest(host, 'ngram/models', () => models.list());
	answerRequest(host, 'ngram/load', async ({ id, title, name, bytes, learned = false }) => {
		const model = await readModelFile(name, bytes, tools.scheduler);
		return models.add({ id, title, source: learned ? 'learned' : 'loaded' }, model, undefined);
	});
	answerRequest(host, 'ngram/save', ({ id, format }) => writeModelFile(models.titleOf(id), models.own(id), format));
	answerRequest(host, 'ngram/remove', ({ id }) => {
		models.remove(id);
		return null;
	});
}

function serveLearning({ host }: Parts, sessions: LearningSessions): void {
	answerRequest(host, 'ngram/learnBegin', asked => {
		sessions.begin(asked, stage => host.notify('ngram/learnProgress', { id: asked.id, ...stage }));
		return null;
	});
	answerRequest(host, 'ngram/learnAdd', async (params, signal) => {
		await sessions.add(params, signal);
		return null;
	});
	answerRequest(host, 'ngram/learnFinish', ({ id }, signal) => sessions.finish(id, signal));
	answerRequest(host, 'ngram/learnAbandon', ({ id }) => {
		sessions.abandon(id);
		return null;
	});
}

/** What a choice comes to for a document. @param isExact whether a model of the document must be of this very version */
async function answeringModel(
	{ tools, models, documentModels }: Parts,
	{ choice, uri, version }: ChosenModelParams,
	document: AnalyzedDocument,
	isExact: boolean,
	signal: CancellationSignal,
): Promise<AnsweringModel> {
	if (choice.model === 'shipped') {
		return { of: language => models.shipped(language), isOne: false, isOfThisText: false };
	}
	if (choice.model !== 'document') {
		const own = models.own(choice.model);
		return { of: () => Promise.resolve(own), isOne: true, isOfThisText: false };
	}
	const whole = { start: 0, end: document.text.length };
	const words = () => wordsOfRange(tools, document, whole, signal);
	const control = longWork(tools.scheduler, signal);
	const model = await documentModels.of({ uri, version, words }, choice, isExact, control);
	return { of: () => Promise.resolve(model), isOne: true, isOfThisText: true };
}

async function measure(
	parts: Parts,
	params: ChosenModelParams,
	document: AnalyzedDocument,
	signal: CancellationSignal,
): Promise<ModelMeasures> {
	const { tools } = parts;
	const control = longWork(tools.scheduler, signal);
	const answering = await answeringModel(parts, params, document, true, signal);
	const words = await wordsOfRange(tools, document, params, signal);
	const { columns, used } = await surprisalBy(answering, words, control);
	const report = answering.isOfThisText ? await heldOutReport(words, params.choice, control) : undefined;
	const { isOther } = dominantLanguage(document.prose, params);
	return {
		version: params.version,
		used,
		measures: columns.measures,
		heldOut: report?.heldOut,
		isOtherLanguage: isOther,
	};
}

async function generate(
	parts: Parts,
	params: GenerateParams,
	document: AnalyzedDocument,
	signal: CancellationSignal,
): Promise<GeneratedText> {
	const answering = await answeringModel(parts, params, document, true, signal);
	const model = await answering.of(dominantLanguage(document.prose, params).language);
	const generator = new SentenceGenerator(model, { seed: params.seed, temperature: params.temperature });
	const slices = new Slices(parts.tools.scheduler);
	const sentences: GeneratedSentence[] = [];
	while (sentences.length < params.sentences && !signal.aborted) {
		sentences.push(generator.next());
		if (slices.isOver) await slices.next();
	}
	return {
		version: params.version,
		used: usedModel([model], answering),
		sentences,
		texts: sentences.map(({ words }) => joinWords(words)),
	};
}
