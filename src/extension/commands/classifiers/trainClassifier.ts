import { InputBoxValidationSeverity, commands, l10n, window } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { ClassifierInfo, LearnClassifierOptions, LearnedClassifier } from '../../../protocol/classification';
import type { Classifiers, LearningPart } from '../../classifiers';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import type { ClassifierFiles } from '../../ownClassifiers/classifierFiles';
import { scoresText } from '../../ownClassifiers/reportDocument';
import type { PanelPort } from '../ports';
import { watchedWork } from '../watchedWork';
import type { GivenTraining } from './givenTraining';

export interface TrainPorts {
	readonly classifiers: Classifiers;
	readonly classifierFiles: ClassifierFiles;
	readonly log: Log;
	readonly showClassifier: PanelPort['showClassifier'];
}

/** What a classifier is to be trained from. */
export interface TrainingSource {
	/** What the classifier is called unless the person says otherwise. */
	readonly title: string;
	readonly method: LearnClassifierOptions['method'];
	/** The examples; ends early when `token` is cancelled. */
	parts(
		token: CancellationToken,
		report: (message: string) => void,
	): AsyncIterable<LearningPart> | Iterable<LearningPart>;
	/** What was left out of the parts and why, in words; known after they were read, empty for nothing. */
	leftOut?(): string;
}

/**
 * Trains a classifier, saves it beside the workspace, shows what it makes of the text at hand and offers its report. Where
 * something is wrong with the examples nothing is written.
 */
export async function trainClassifier(
	ports: TrainPorts,
	source: TrainingSource,
	given: GivenTraining,
): Promise<ClassifierInfo | undefined> {
	const title = given.title ?? (await askForTitle(ports.classifierFiles, source.title));
	if (title === undefined) return undefined;
	const file = ports.classifierFiles.fileFor(title);
	const learned = await learn(ports, source, { title, given: given.token });
	if (!learned) return undefined;
	try {
		await ports.classifierFiles.save(file, learned);
	} catch (error) {
		tell(ports.log, l10n.t('The classifier was trained but cannot be saved. {0}', messageOf(error)));
	}
	await ports.showClassifier(learned.info.id);
	void offerReport(learned, source.leftOut?.() ?? '');
	return learned.info;
}

async function askForTitle(files: ClassifierFiles, proposal: string): Promise<string | undefined> {
	const title = await window.showInputBox({
		prompt: l10n.t('Name of the classifier'),
		value: proposal,
		validateInput: async text => {
			if (text.trim() === '') return l10n.t('Type a name.');
			const isTaken = await files.has(files.fileFor(text.trim()));
			return isTaken
				? { message: l10n.t('The classifier of that name is replaced.'), severity: InputBoxValidationSeverity.Warning }
				: undefined;
		},
	});
	return title?.trim();
}

async function learn(
	{ classifiers, classifierFiles, log }: TrainPorts,
	source: TrainingSource,
	{ title, given }: { readonly title: string; readonly given: CancellationToken | undefined },
): Promise<LearnedClassifier | undefined> {
	const file = classifierFiles.fileFor(title);
	const wanted = {
		...{ id: classifierFiles.idOf(file), name: file.path, title, method: source.method },
		axes: { gold: l10n.t('Label'), predicted: l10n.t('Taken for') },
	};
	const work = async (token: CancellationToken, report: (message: string) => void) => {
		try {
			const tellPart = (part: number) => report(`${Math.floor(part * 100)} %`);
			return await classifiers.learn(wanted, source.parts(token, report), tellPart, token);
		} catch (error) {
			if (!token.isCancellationRequested) tell(log, l10n.t('No classifier was trained. {0}', messageOf(error)));
			return undefined;
		}
	};
	return watchedWork(l10n.t('Training the classifier {0}', title), work, given);
}

function tell(log: Log, message: string): void {
	log.warn(message);
	void showError(message);
}

async function offerReport({ info, report }: LearnedClassifier, leftOut: string): Promise<void> {
	const show = l10n.t('Show Report');
	const trained = l10n.t('Trained {0}. {1}', info.title, scoresText(report));
	const message = leftOut === '' ? trained : `${trained} ${leftOut}`;
	if ((await showInformation(message, show)) === show) {
		await commands.executeCommand('nlpLens.classifiers.showReport', info.id);
	}
}
