import { commands, l10n, window } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { AnswerMark } from '../../answerMark';
import type { AnswerMarksPort } from '../ports';
import type { DocumentPolicy } from '../../documentPolicy';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Settings } from '../../settings';
import { mayAnalyzeWhole } from '../../sizeNotice';
import { watchedWork } from '../watchedWork';

export interface MarkPorts {
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly log: Log;
}

/** An answer about a document: what is marked of it, and what is said to the person who asked. */
export interface MarkedAnswer {
	readonly marks: readonly AnswerMark[];
	readonly message: string;
}

/** What a command wants marked. */
export interface WantedAnswer {
	readonly title: string;
	/** The command that shows the whole answer in the panel. */
	readonly show: string;
	/** Nothing when the document changed or closed, or `token` was cancelled, meanwhile. */
	ask(document: TextDocument, token: CancellationToken): Promise<MarkedAnswer | undefined>;
}

/** The document at hand if its text can be marked and the person wants it analyzed; says why where it cannot. */
export async function markableDocument({ policy, settings }: MarkPorts): Promise<TextDocument | undefined> {
	const document = window.activeTextEditor?.document;
	if (!document) {
		void showInformation(l10n.t('Open a text document first.'));
		return undefined;
	}
	if (!policy.isText(document)) {
		void showInformation(l10n.t('NLP Lens does not mark this kind of document.'));
		return undefined;
	}
	return (await mayAnalyzeWhole(document, policy, settings.of(document).maxFileSize)) ? document : undefined;
}

/**
 * Marks an answer in the text, keeps the marks up with it, and says in a message, which screen readers read out, what is marked.
 * @returns whether there is an answer.
 */
export async function markAnswer(
	{ settings, log }: MarkPorts,
	marks: AnswerMarksPort,
	document: TextDocument,
	wanted: WantedAnswer,
): Promise<boolean> {
	const ask = async (of: TextDocument, token: CancellationToken): Promise<MarkedAnswer | undefined> => {
		const answer = await wanted.ask(of, token);
		return answer && { ...answer, marks: answer.marks.slice(0, settings.values.maxMarks) };
	};
	try {
		const answer = await watchedWork(wanted.title, token => askOfSteadyText(document, ask, token));
		if (!answer) return false;
		marks.follow(document, answer.marks, async (of, token) => (await ask(of, token))?.marks);
		void tell(answer.message, wanted.show);
		return true;
	} catch (error) {
		log.warn(`Highlights: ${messageOf(error)}`);
		void showError(l10n.t('The text was not marked. {0}', messageOf(error)));
		return false;
	}
}

/** How often a text is asked about that changes meanwhile. */
const ATTEMPTS = 5;

async function askOfSteadyText<T>(
	document: TextDocument,
	ask: (document: TextDocument, token: CancellationToken) => Promise<T | undefined>,
	token: CancellationToken,
): Promise<T | undefined> {
	for (let attempt = 0; attempt < ATTEMPTS && !document.isClosed && !token.isCancellationRequested; attempt++) {
		const answer = await ask(document, token);
		if (answer !== undefined) return answer;
	}
	return undefined;
}

async function tell(message: string, show: string): Promise<void> {
	const button = l10n.t('Show in Panel');
	if ((await showInformation(message, button)) === button) await commands.executeCommand(show);
}
