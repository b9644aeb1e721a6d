import { Uri, ViewColumn, commands, l10n, window } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { LearningProgress, SubwordAlgorithm, VocabularyInfo } from '../../../protocol/subword';
import type { DocumentPolicy } from '../../documentPolicy';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Subwords } from '../../subwords';
import type { Targets } from '../../target';
import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { watchedWork } from '../watchedWork';
import { ALGORITHM_NAMES, askForSize, pickAlgorithm, sizeOf } from './algorithms';
import type { WantedSize } from './algorithms';
import { pickLearningText } from './learningText';
import type { LearningSource, LearningText } from './learningText';

/** What a caller of the command may give beforehand; a person is asked for the rest. */
interface GivenLearning {
	readonly source?: LearningSource;
	readonly folder?: Uri;
	readonly algorithm?: SubwordAlgorithm;
	readonly vocabularySize?: number;
	/** Cancels the learning, as the person can. */
	readonly token?: CancellationToken;
}

/** True once a tokenizer was learned: what the walkthrough waits for. */
const LEARNED_CONTEXT = 'nlpLens.subwords.learned';

export interface LearnPorts {
	readonly subwords: Subwords;
	readonly targets: Targets;
	readonly policy: DocumentPolicy;
	readonly log: Log;
	readonly showVocabulary: PanelPort['showVocabulary'];
}

/** Learns a tokenizer from selection, document or folder, turns the tab to it and offers to save it. */
export function learnSubwords(ports: LearnPorts): Command {
	return {
		id: 'nlpLens.subwords.learn',
		run: async argument => {
			const { source, folder, algorithm: wanted, vocabularySize, token }: GivenLearning = givenLearning(argument);
			const text = await pickLearningText(ports.targets, ports.policy, source, folder);
			if (!text) return undefined;
			const algorithm = wanted ?? (await pickAlgorithm());
			if (!algorithm) return undefined;
			const given = sizeOf(vocabularySize);
			const size =
				given === undefined ? await askForSize(text.extent, algorithm) : { vocabularySize: given, isProposal: false };
			return size && learn(ports, text, { ...size, algorithm, token });
		},
	};
}

/** The explorer's menu gives a folder; the panel the vocabulary that it shows, which says nothing about learning. */
function givenLearning(given: unknown): GivenLearning {
	if (given instanceof Uri) return { source: 'folder', folder: given };
	return typeof given === 'object' && given !== null ? given : {};
}

interface WantedVocabulary extends WantedSize {
	readonly algorithm: SubwordAlgorithm;
	readonly token: CancellationToken | undefined;
}

async function learn(
	{ subwords, log, showVocabulary }: LearnPorts,
	text: LearningText,
	{ algorithm, vocabularySize, isProposal: allowSmaller, token: given }: WantedVocabulary,
): Promise<VocabularyInfo | undefined> {
	const wanted = { title: `${text.title} (${ALGORITHM_NAMES[algorithm]})`, algorithm, vocabularySize, allowSmaller };
	const work = async (token: CancellationToken, report: (message: string) => void) => {
		try {
			const portions = text.portions(token, (files, of) => report(readMessage(files, of)));
			return await subwords.learn(wanted, portions, reporter(report), token);
		} catch (error) {
			if (!token.isCancellationRequested) tellFailure(messageOf(error), log);
			return undefined;
		}
	};
	const learned = await watchedWork(l10n.t('Learning a tokenizer'), work, given);
	if (!learned) return undefined;
	void commands.executeCommand('setContext', LEARNED_CONTEXT, true);
	if (text.document) await showWhereNoneIs(text.document);
	await showVocabulary(learned.id);
	void offerToSave(learned);
	return learned;
}

/** The panel shows the pieces of a document in view: one that was learned from beside a walkthrough may not be so yet. */
async function showWhereNoneIs(document: TextDocument): Promise<void> {
	if (document.isClosed || window.activeTextEditor) return;
	const shown = window.visibleTextEditors.find(editor => editor.document === document);
	await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.Active, preview: false });
}

function readMessage(files: number, of: number): string {
	return l10n.t('reading file {0} of {1}', (files + 1).toLocaleString(), of.toLocaleString());
}

function reporter(report: (message: string) => void): (state: LearningProgress) => void {
	const stages: Readonly<Record<LearningProgress['stage'], string>> = {
		counting: l10n.t('counting words'),
		seeding: l10n.t('finding first pieces'),
		merging: l10n.t('merging pairs'),
		estimating: l10n.t('estimating probabilities'),
		pruning: l10n.t('leaving out pieces'),
	};
	return ({ stage, fraction }) =>
		report(fraction === undefined ? stages[stage] : `${stages[stage]} ${Math.floor(fraction * 100)} %`);
}

function tellFailure(reason: string, log: Log): void {
	log.warn(`Learning a tokenizer: ${reason}`);
	void showError(l10n.t('No tokenizer was learned. {0}', reason));
}

async function offerToSave({ id, title, size }: VocabularyInfo): Promise<void> {
	const save = l10n.t('Save…');
	const text = l10n.t(
		'Learned {0}: {1} pieces. It is lost with this window unless you save it.',
		title,
		size.toLocaleString(),
	);
	if ((await showInformation(text, save)) === save) await commands.executeCommand('nlpLens.subwords.save', id);
}
