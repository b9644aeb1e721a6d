import { Uri, l10n } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { LanguageModelInfo, LearningStage, NgramOptions } from '../../../protocol/ngram';
import type { DocumentPolicy } from '../../documentPolicy';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation, showWarning } from '../../notices';
import type { ChosenLanguageModel } from '../../representations/chosenLanguageModel';
import type { LanguageModelFiles } from '../../representations/languageModelFiles';
import type { LanguageModels } from '../../representations/languageModels';
import type { Targets } from '../../target';
import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { watchedWork } from '../watchedWork';
import { askForMethod } from './modelOptions';
import type { ModelMethod } from './modelOptions';
import { pickModelText } from './modelTexts';
import type { ModelSource, ModelText } from './modelTexts';

/** What the commands of language models need. */
export interface LanguageModelPorts {
	readonly languageModels: LanguageModels;
	readonly languageModelFiles: LanguageModelFiles;
	readonly chosenModel: ChosenLanguageModel;
	readonly targets: Targets;
	readonly policy: DocumentPolicy;
	readonly show: PanelPort['show'];
	readonly log: Log;
}

/** What callers of the command may say, so that nobody is asked. */
interface GivenLearning extends Partial<ModelMethod> {
	readonly source?: ModelSource;
	readonly folder?: Uri;
	readonly token?: CancellationToken;
}

/** The share that is held out to measure on. */
const HELD_OUT = 0.1;

/** Different n-grams that are counted at most: the worker's memory is the extension host's on the desktop. */
const MOST_NGRAMS = 8_000_000;

/** Learns a language model from the document, the selection or a folder, keeps it beside the workspace, and turns the tab to it. */
export function learnLanguageModel(ports: LanguageModelPorts): Command {
	return {
		id: 'nlpLens.languageModels.learn',
		run: async argument => {
			const given = givenLearning(argument);
			const text = await pickModelText(ports.targets, ports.policy, given.source, given.folder);
			const method = text && (await askForMethod(given, ports.chosenModel.choice));
			return method && (await learnFrom(ports, text, method, given.token));
		},
	};
}

/** The explorer's menu gives a folder. */
function givenLearning(given: unknown): GivenLearning {
	if (given instanceof Uri) return { source: 'folder', folder: given };
	return typeof given === 'object' && given !== null ? given : {};
}

/** Learns from a text under a notification, keeps the model and has it answer; says why where that fails. */
export async function learnFrom(
	ports: LanguageModelPorts,
	text: ModelText,
	method: ModelMethod,
	given?: CancellationToken,
): Promise<LanguageModelInfo | undefined> {
	const { languageModels, languageModelFiles, chosenModel, log } = ports;
	const { id, file } = languageModelFiles.placeFor(text.title);
	const options: NgramOptions = {
		...method,
		heldOut: HELD_OUT,
		heldOutUnit: text.isFolder ? 'text' : 'sentence',
		maxNgrams: MOST_NGRAMS,
	};
	try {
		const learned = await watchedWork(
			l10n.t('Learning a language model'),
			(token, report) => {
				const portions = text.portions(token, (files, of) => report(readMessage(files, of)));
				return languageModels.learn({ id, title: text.title, options }, portions, reporter(report), token);
			},
			given,
		);
		if (!learned) return undefined;
		await tryToKeep(ports, learned, file);
		chosenModel.choose({ ...method, model: id });
		await ports.show('languageModel');
		tell(learned);
		return learned;
	} catch (error) {
		log.warn(`Learning a language model: ${messageOf(error)}`);
		void showError(l10n.t('No language model was learned. {0}', messageOf(error)));
		return undefined;
	}
}

/** Where nothing can be written the model lasts as long as the worker that has it. */
async function tryToKeep(
	{ languageModelFiles, log }: LanguageModelPorts,
	learned: LanguageModelInfo,
	file: Uri,
): Promise<void> {
	try {
		await languageModelFiles.keepLearned(learned, file);
	} catch (error) {
		log.warn(`Language models: ${messageOf(error)}`);
		void showWarning(
			l10n.t('The language model could not be kept beside the workspace. Save it, or it is lost with this window.'),
		);
	}
}

function tell({ title, model, report }: LanguageModelInfo): void {
	const words = report === undefined ? '' : report.tokens.toLocaleString();
	const perplexity = report?.heldOut === undefined ? '' : report.heldOut.perplexity.toPrecision(4);
	const text =
		perplexity === ''
			? l10n.t('Learned {0} ({1}) from {2} words.', title, model.engine, words)
			: l10n.t(
					'Learned {0} ({1}) from {2} words; perplexity of what was held out: {3}.',
					title,
					model.engine,
					words,
					perplexity,
				);
	void showInformation(text);
}

function readMessage(files: number, of: number): string {
	return l10n.t('reading file {0} of {1}', files.toLocaleString(), of.toLocaleString());
}

function reporter(report: (message: string) => void): (stage: LearningStage) => void {
	return stage =>
		report(
			stage.stage === 'counting'
				? l10n.t('counted {0} words', stage.words.toLocaleString())
				: l10n.t('estimating probabilities {0} %', Math.floor(stage.part * 100)),
		);
}
