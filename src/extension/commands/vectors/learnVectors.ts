import { Uri, commands, l10n } from 'vscode';
import type { CancellationToken } from 'vscode';
import { formatOfName } from '../../../core/text/formatOfName';
import type { EmbeddingOptions, VectorsInfo } from '../../../protocol/embeddings';
import { FolderCorpus } from '../../corpus/corpus';
import { portionsOf } from '../../corpus/fileText';
import { isProse } from '../../corpus/isProse';
import { lastName } from '../../corpus/lastName';
import { pickFolder } from '../../corpus/pickFolder';
import type { DocumentPolicy } from '../../documentPolicy';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import type { TrainingText, WordVectors } from '../../representations/wordVectors';
import type { Targets } from '../../target';
import { rangeOfSpan } from '../../text/ranges';
import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { watchedWork } from '../watchedWork';

export interface LearnVectorsPorts {
	readonly wordVectors: WordVectors;
	readonly targets: Targets;
	readonly policy: DocumentPolicy;
	readonly log: Log;
	readonly showWordVectors: PanelPort['showWordVectors'];
}

/** What callers of the commands may say, so that nothing is left to the amount of text. */
interface GivenLearning {
	readonly folder?: Uri;
	readonly options?: Partial<EmbeddingOptions>;
	readonly token?: CancellationToken;
}

/** Learns word vectors from the selection, or else the document. */
export function learnVectorsOfDocument(ports: LearnVectorsPorts): Command {
	return {
		id: 'nlpLens.vectors.learnDocument',
		run: async argument => {
			const target = ports.targets.active();
			if (!target || !ports.policy.isText(target.document)) {
				void showInformation(l10n.t('Open a text document first.'));
				return undefined;
			}
			const { document, span } = target;
			const format = document.languageId === 'markdown' ? 'markdown' : 'plain';
			const text = document.getText(rangeOfSpan(document, span));
			async function* texts(): AsyncGenerator<TrainingText> {
				for (const portion of portionsOf([text])) {
					yield { text: portion, format };
					await new Promise(resolve => setTimeout(resolve));
				}
			}
			return learn(ports, lastName(document.uri), texts, givenLearning(argument));
		},
	};
}

/** Learns word vectors from all texts of a folder, which are read one after the other. */
export function learnVectorsOfFolder(ports: LearnVectorsPorts): Command {
	return {
		id: 'nlpLens.vectors.learnFolder',
		run: async argument => {
			const given = givenLearning(argument);
			const folder = await pickFolder(given.folder);
			if (!folder) return undefined;
			async function* texts(token: CancellationToken): AsyncGenerator<TrainingText> {
				const corpus = new FolderCorpus(folder ?? Uri.file('/'), isProse);
				for await (const { name, portions } of corpus.texts(token)) {
					for (const text of portions) yield { text, format: formatOfName(name) };
				}
			}
			return learn(ports, lastName(folder), texts, given);
		},
	};
}

/** The explorer's menu gives a folder. */
function givenLearning(given: unknown): GivenLearning {
	if (given instanceof Uri) return { folder: given };
	return typeof given === 'object' && given !== null ? given : {};
}

/** @returns the vectors that were learned; nothing where it was cancelled, or failed, which is said. */
async function learn(
	{ wordVectors, log, showWordVectors }: LearnVectorsPorts,
	title: string,
	texts: (token: CancellationToken) => AsyncIterable<TrainingText>,
	{ options = {}, token: given }: GivenLearning,
): Promise<VectorsInfo | undefined> {
	if (wordVectors.isLearning) {
		void showInformation(l10n.t('Word vectors are being learned already. Wait for them, or cancel them.'));
		return undefined;
	}
	await showWordVectors('');
	try {
		const work = async (token: CancellationToken, report: (message: string) => void) => {
			const subscription = wordVectors.onDidChange(() => report(progressText(wordVectors)));
			try {
				return await wordVectors.learn({ title, options }, texts(token), token);
			} finally {
				subscription.dispose();
			}
		};
		const learned = await watchedWork(l10n.t('Learning word vectors'), work, given);
		if (!learned) return undefined;
		await showWordVectors(learned.info.id);
		void offerToSave(learned.info);
		return learned.info;
	} catch (error) {
		log.warn(`Learning word vectors: ${messageOf(error)}`);
		void showError(l10n.t('No word vectors were learned. {0}', messageOf(error)));
		return undefined;
	}
}

function progressText({ training }: WordVectors): string {
	if (!training?.progress) return l10n.t('{0} words read', (training?.words ?? 0).toLocaleString());
	const { epoch, epochs, part } = training.progress;
	return l10n.t(
		'epoch {0} of {1}, {2} %',
		Math.min(epoch + 1, epochs).toLocaleString(),
		epochs.toLocaleString(),
		Math.floor(part * 100),
	);
}

async function offerToSave({ id, title, words, dimensions }: VectorsInfo): Promise<void> {
	const save = l10n.t('Save…');
	const text = l10n.t(
		'Learned vectors of {0} words from {1}, {2} dimensions. They are lost with this window unless you save them.',
		words.toLocaleString(),
		title,
		dimensions.toLocaleString(),
	);
	if ((await showInformation(text, save)) === save) await commands.executeCommand('nlpLens.vectors.save', id);
}
