import { FileSystemError, Uri, workspace } from 'vscode';
import type { ExtensionContext, TextDocument } from 'vscode';
import { Analysis } from './analysis';
import { Analyzer } from './analyzer';
import { Annotations } from './annotations/annotations';
import { GoldFiles } from './annotations/goldFiles';
import { GoldTexts } from './annotations/goldTexts';
import { AnswerFiles } from './answers/answerFiles';
import { AnswerWriter } from './answers/answerWriter';
import type { FolderLibrary } from './answers/folderLibrary';
import { openLibrary } from './answers/openLibrary';
import { Classifiers } from './classifiers';
import { Corpora } from './corpora/corpora';
import { ClassifierFiles } from './ownClassifiers/classifierFiles';
import { Conversions } from './conversion/conversions';
import { Dictionary } from './dictionary/dictionary';
import { createNavigation } from './entities/createNavigation';
import type { NavigationServices } from './entities/createNavigation';
import { DocumentPolicy } from './documentPolicy';
import { DocumentRequests } from './documentRequests';
import { DocumentSync } from './documentSync';
import { Exporter } from './exporter';
import { Generators } from './generation/generators';
import { Prompts } from './generation/prompts';
import { Rewritings } from './generation/rewritings';
import { createLog } from './log';
import type { Log } from './log';
import { ModelCards } from './modelCards';
import { MissingParts } from './missingParts';
import { Pinyin } from './pinyin/pinyin';
import { ContextualVectors } from './representations/contextualVectors';
import { VectorSpaces } from './representations/vectorSpaces';
import { ChosenLanguageModel } from './representations/chosenLanguageModel';
import { LanguageModelFiles } from './representations/languageModelFiles';
import { LanguageModels } from './representations/languageModels';
import { WordVectors } from './representations/wordVectors';
import { Settings } from './settings';
import { Statistics } from './statistics/statistics';
import { Subwords } from './subwords';
import { Targets } from './target';
import { TextRequests } from './textRequests';
import { Topics } from './topics';
import { createTranslation } from './translation/createTranslation';
import type { TranslationServices } from './translation/createTranslation';
import { ChosenVocabularies } from './vocabularies/chosenVocabularies';
import { VocabularyFiles } from './vocabularies/vocabularyFiles';
import { ChineseWords } from './words/chineseWords';
import { UserDictionaries } from './words/userDictionaries';
import type { StartWorker } from './workerLink';

/** What all features build on. */
export interface Services extends NavigationServices, TranslationServices {
	readonly log: Log;
	readonly settings: Settings;
	readonly policy: DocumentPolicy;
	readonly analyzer: Analyzer;
	readonly missing: MissingParts;
	readonly requests: DocumentRequests;
	/** What people corrected, and the files that say so. */
	readonly annotations: Annotations;
	readonly goldFiles: GoldFiles;
	/** Asks about texts that are no documents. */
	readonly texts: TextRequests;
	readonly analysis: Analysis;
	readonly classifiers: Classifiers;
	readonly classifierFiles: ClassifierFiles;
	readonly subwords: Subwords;
	readonly topics: Topics;
	/** The figures of texts. */
	readonly statistics: Statistics;
	/** The user's dictionaries of Chinese words, and the words of documents. */
	readonly userDictionaries: UserDictionaries;
	readonly words: ChineseWords;
	readonly dictionary: Dictionary;
	/** Chinese in other scripts, and as it is read. */
	readonly conversions: Conversions;
	readonly pinyin: Pinyin;
	readonly languageModels: LanguageModels;
	readonly languageModelFiles: LanguageModelFiles;
	readonly chosenModel: ChosenLanguageModel;
	readonly corpora: Corpora;
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
	readonly modelCards: ModelCards;
	readonly exporter: Exporter;
	readonly targets: Targets;
}

/** What names of files begin with that the build makes of packages, beside the program. */
const BUILT = ['vocabularies/', 'onnx/'];

/** Makes the services and has the extension dispose of them; no worker is started and no model read before its first use. */
export function createServices(context: ExtensionContext, startWorker: StartWorker): Services {
	const base = createBase(context, startWorker);
	const { log, settings, policy, analyzer, missing, requests } = base;
	const texts = new TextRequests(analyzer);
	const analysis = new Analysis(analyzer, requests, missing);
	const classifiers = new Classifiers(analyzer, requests, missing);
	const classifierFiles = new ClassifierFiles(classifiers, context.globalStorageUri, log);
	const subwords = new Subwords(analyzer, requests);
	const answerFiles = new AnswerFiles(settings);
	const library = openLibrary(context, analyzer, answerFiles, settings, log);
	const vocabularyFiles = new VocabularyFiles(subwords, settings, context.workspaceState, log);
	const chosen = new ChosenVocabularies(settings, context.workspaceState);
	const exporter = new Exporter(analysis, policy, settings);
	const generation = createGeneration(context, log);
	const shared = { context, analyzer, requests, policy, settings, log };
	const representations = createRepresentations(shared);
	const translation = createTranslation({ ...shared, ...generation });
	context.subscriptions.push(classifiers, classifierFiles, subwords, vocabularyFiles, chosen);
	return {
		...base,
		texts,
		statistics: new Statistics({ ...base, texts }),
		analysis,
		classifiers,
		classifierFiles,
		subwords,
		topics: new Topics(analyzer),
		words: new ChineseWords(requests, policy),
		dictionary: new Dictionary(analyzer, requests, log),
		conversions: new Conversions(requests),
		pinyin: new Pinyin(requests, log),
		...representations,
		answerFiles,
		library,
		...createNavigation({ ...shared, analysis, missing }),
		...generation,
		vocabularyFiles,
		chosen,
		modelCards: new ModelCards(analyzer),
		exporter,
		targets: new Targets(),
		...translation,
	};
}

/** What asks the worker about documents. */
function createBase(
	context: ExtensionContext,
	startWorker: StartWorker,
): Pick<
	Services,
	'log' | 'settings' | 'policy' | 'analyzer' | 'missing' | 'requests' | 'userDictionaries' | 'goldFiles' | 'annotations'
> {
	const log = createLog();
	const settings = new Settings();
	const analyzer = new Analyzer(startWorker, path => readModelFile(context.extensionUri, path), log);
	const userDictionaries = new UserDictionaries(analyzer, settings, context.globalStorageUri, log);
	const policy = new DocumentPolicy(settings, context.workspaceState, userDictionaries);
	const settingsOf = (document: TextDocument) => policy.analysisSettings(document);
	const goldStorage = context.storageUri ?? context.globalStorageUri;
	const goldLocation = (document: Uri) => settings.inFolderOf(document).goldLocation;
	const goldFiles = new GoldFiles(goldStorage, context.workspaceState, goldLocation, log);
	const golds = new GoldTexts(goldFiles, log);
	const sync = new DocumentSync(
		analyzer,
		settingsOf,
		document => golds.of(document),
		async document => {
			await Promise.all([userDictionaries.ready(), golds.ready(document)]);
		},
	);
	const requests = new DocumentRequests(analyzer, sync);
	const annotations = new Annotations(analyzer, requests, golds, log);
	const missing = new MissingParts(analyzer, log);
	context.subscriptions.push(log, settings, userDictionaries, policy, analyzer, missing, sync, golds, annotations);
	context.subscriptions.push(
		golds.onDidChange(uri => {
			sync.forget(uri);
			policy.refresh();
		}),
	);
	return {
		log,
		settings,
		policy,
		analyzer,
		missing,
		requests,
		userDictionaries,
		goldFiles,
		annotations,
	};
}

/** What shows words and sentences as vectors and as probabilities. */
function createRepresentations({
	context,
	analyzer,
	requests,
	settings,
	log,
}: Pick<Services, 'analyzer' | 'requests' | 'settings' | 'log'> & { readonly context: ExtensionContext }): Pick<
	Services,
	| 'languageModels'
	| 'languageModelFiles'
	| 'chosenModel'
	| 'corpora'
	| 'vectorSpaces'
	| 'wordVectors'
	| 'contextualVectors'
> {
	const { globalStorageUri: storage, workspaceState, subscriptions } = context;
	const languageModels = new LanguageModels(analyzer, requests, log);
	const languageModelFiles = new LanguageModelFiles(languageModels, storage, workspaceState, log);
	const chosenModel = new ChosenLanguageModel(languageModels, workspaceState);
	const corpora = new Corpora(analyzer, () => settings.values.corpusTags);
	const vectorSpaces = new VectorSpaces(analyzer, requests);
	const wordVectors = new WordVectors(analyzer);
	const contextualVectors = new ContextualVectors(analyzer, requests);
	subscriptions.push(
		languageModels,
		languageModelFiles,
		chosenModel,
		corpora,
		vectorSpaces,
		wordVectors,
		contextualVectors,
	);
	return { languageModels, languageModelFiles, chosenModel, corpora, vectorSpaces, wordVectors, contextualVectors };
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
