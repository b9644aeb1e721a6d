import { FileSystemError, Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { Analysis } from './analysis';
import { Analyzer } from './analyzer';
import { AnswerFiles } from './answers/answerFiles';
import { AnswerWriter } from './answers/answerWriter';
import type { FolderLibrary } from './answers/folderLibrary';
import { openLibrary } from './answers/openLibrary';
import { Classifiers } from './classifiers';
import { ClassifierFiles } from './ownClassifiers/classifierFiles';
import { Dictionary } from './dictionary/dictionary';
import { DocumentPolicy } from './documentPolicy';
import { DocumentRequests } from './documentRequests';
import { DocumentSync } from './documentSync';
import { Exporter } from './exporter';
import { Generators } from './generation/generators';
import { Prompts } from './generation/prompts';
import { Rewritings } from './generation/rewritings';
import { createLog } from './log';
import type { Log } from './log';
import { MissingParts } from './missingParts';
import { ContextualVectors } from './representations/contextualVectors';
import { VectorSpaces } from './representations/vectorSpaces';
import { ChosenLanguageModel } from './representations/chosenLanguageModel';
import { LanguageModelFiles } from './representations/languageModelFiles';
import { LanguageModels } from './representations/languageModels';
import { WordVectors } from './representations/wordVectors';
import { Settings } from './settings';
import { Subwords } from './subwords';
import { Targets } from './target';
import { TextRequests } from './textRequests';
import { Topics } from './topics';
import { createTranslation } from './translation/createTranslation';
import type { TranslationServices } from './translation/createTranslation';
import { ChosenVocabularies } from './vocabularies/chosenVocabularies';
import { VocabularyFiles } from './vocabularies/vocabularyFiles';
import type { StartWorker } from './workerLink';

/** What all features build on. */
export interface Services extends TranslationServices {
	readonly log: Log;
	readonly settings: Settings;
	readonly policy: DocumentPolicy;
	readonly analyzer: Analyzer;
	readonly missing: MissingParts;
	readonly requests: DocumentRequests;
	/** Asks about texts that are no documents. */
	readonly texts: TextRequests;
	readonly analysis: Analysis;
	readonly classifiers: Classifiers;
	readonly classifierFiles: ClassifierFiles;
	readonly subwords: Subwords;
	readonly topics: Topics;
	readonly dictionary: Dictionary;
	readonly languageModels: LanguageModels;
	readonly languageModelFiles: LanguageModelFiles;
	readonly chosenModel: ChosenLanguageModel;
	readonly vectorSpaces: VectorSpaces;
	readonly wordVectors: WordVectors;
	readonly contextualVectors: ContextualVectors;
	/** Which files answers may come from, and the library of them. */
	readonly answerFiles: AnswerFiles;
	readonly library: FolderLibrary;
	/** Has answers written from passages. */
	readonly answerWriter: AnswerWriter;
	/** The language model of the user's, and what it is asked by. */
	readonly generators: Generators;
	readonly prompts: Prompts;
	readonly rewritings: Rewritings;
	readonly vocabularyFiles: VocabularyFiles;
	readonly chosen: ChosenVocabularies;
	readonly exporter: Exporter;
	readonly targets: Targets;
}

/** What names of files begin with that the build makes of packages, beside the program. */
const BUILT = ['vocabularies/', 'onnx/'];

/** Makes the services and has the extension dispose of them; no worker is started and no model read before its first use. */
export function createServices(context: ExtensionContext, startWorker: StartWorker): Services {
	const log = createLog();
	const settings = new Settings();
	const policy = new DocumentPolicy(settings, context.workspaceState);
	const analyzer = new Analyzer(startWorker, path => readModelFile(context.extensionUri, path), log);
	const sync = new DocumentSync(analyzer, document => policy.analysisSettings(document));
	const requests = new DocumentRequests(analyzer, sync);
	const missing = new MissingParts(analyzer, log);
	const analysis = new Analysis(analyzer, requests, missing);
	const classifiers = new Classifiers(analyzer, requests, missing);
	const classifierFiles = new ClassifierFiles(classifiers, context.globalStorageUri, log);
	const subwords = new Subwords(analyzer, requests);
	const languageModels = new LanguageModels(analyzer, requests, log);
	const { globalStorageUri: storage, workspaceState } = context;
	const languageModelFiles = new LanguageModelFiles(languageModels, storage, workspaceState, log);
	const chosenModel = new ChosenLanguageModel(languageModels, workspaceState);
	const vectorSpaces = new VectorSpaces(analyzer, requests);
	const wordVectors = new WordVectors(analyzer);
	const contextualVectors = new ContextualVectors(analyzer, requests);
	const answerFiles = new AnswerFiles(settings);
	const library = openLibrary(context, analyzer, answerFiles, settings, log);
	const vocabularyFiles = new VocabularyFiles(subwords, settings, context.workspaceState, log);
	const chosen = new ChosenVocabularies(settings, context.workspaceState);
	const exporter = new Exporter(analysis, policy, settings);
	const generation = createGeneration(context, log);
	const shared = { context, analyzer, requests, policy, settings, log };
	const translation = createTranslation({ ...shared, ...generation });
	context.subscriptions.push(log, settings, policy, analyzer, missing, sync, classifiers, classifierFiles);
	context.subscriptions.push(languageModels, languageModelFiles, chosenModel);
	context.subscriptions.push(subwords, vectorSpaces, wordVectors, contextualVectors, vocabularyFiles, chosen);
	return {
		log,
		settings,
		policy,
		analyzer,
		missing,
		requests,
		texts: new TextRequests(analyzer),
		analysis,
		classifiers,
		classifierFiles,
		subwords,
		topics: new Topics(analyzer),
		dictionary: new Dictionary(analyzer, requests, log),
		languageModels,
		languageModelFiles,
		chosenModel,
		vectorSpaces,
		wordVectors,
		contextualVectors,
		answerFiles,
		library,
		...generation,
		vocabularyFiles,
		chosen,
		exporter,
		targets: new Targets(),
		...translation,
	};
}

/** What language models of the user's need. */
function createGeneration(
	context: ExtensionContext,
	log: Log,
): Pick<Services, 'generators' | 'prompts' | 'rewritings' | 'answerWriter'> {
	const generators = new Generators(context, log);
	const prompts = new Prompts(context.extensionUri, context.globalStorageUri);
	const rewritings = new Rewritings();
	context.subscriptions.push(generators, rewritings);
	return { generators, prompts, rewritings, answerWriter: new AnswerWriter(generators, prompts) };
}

/** @throws Error with a reason fit for a user; the worker names the file and does without the layers that need it. */
async function readModelFile(extensionUri: Uri, path: string): Promise<Uint8Array> {
	try {
		const folder = BUILT.some(folder => path.startsWith(folder)) ? 'dist' : 'models';
		const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, folder, path));
		// Copied out of the pool that node may lend, whose whole would be cloned into the worker otherwise.
		return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
	} catch (error) {
		const isMissing = error instanceof FileSystemError && error.code === 'FileNotFound';
		throw isMissing ? new Error('it is not there. Install the extension again.', { cause: error }) : error;
	}
}
