import { ConfigurationTarget, Disposable, workspace } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { PanelHostNotifications, PanelRequests, PanelWebviewNotifications } from '../../protocol/panel';
import type { PanelAnswerEngine } from '../../protocol/panelAnswers';
import type { AnswerWriter } from '../answers/answerWriter';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';

/** What {@link serveWrittenAnswers} needs of the host. */
export interface WrittenAnswersSources {
	readonly answerWriter: AnswerWriter;
	readonly settings: Settings;
	readonly log: Log;
}

/** Who is to write answers. */
function panelAnswerEngine({
	settings,
	answerWriter,
}: Pick<WrittenAnswersSources, 'settings' | 'answerWriter'>): PanelAnswerEngine {
	return { engine: settings.values.answerEngine, languageModel: answerWriter.engine ?? '' };
}

/** Answers the panel's requests about answers that a language model writes. */
export function serveWrittenAnswers(connection: MessageConnection, sources: WrittenAnswersSources): void {
	const { settings, answerWriter } = sources;
	connection.onRequest('panel/answerEngine', () => panelAnswerEngine(sources));
	const tellEngine = (): void =>
		void connection.sendNotification('panel/answerEngineChanged', panelAnswerEngine(sources));
	const subscription = Disposable.from(settings.onDidChange(tellEngine), answerWriter.onDidChange(tellEngine));
	connection.onDispose(() => {
		subscription.dispose();
	});
	connection.onRequest(
		'panel/writeAnswer',
		({ run, question, passages }: PanelRequests['panel/writeAnswer']['params'], token: CancellationToken) => {
			const tell = (piece: string): void => {
				const told: PanelHostNotifications['panel/answerPiece'] = { run, piece };
				void connection.sendNotification('panel/answerPiece', told);
			};
			return answerWriter.write(question, passages, tell, token);
		},
	);
	connection.onNotification(
		'panel/answerEngineChosen',
		({ engine }: PanelWebviewNotifications['panel/answerEngineChosen']) => {
			choose(sources, engine).catch((error: unknown) => sources.log.warn(`Answers: ${messageOf(error)}`));
		},
	);
}

/** Remembers the choice; where no model is chosen yet the person chooses one, and without one stays with what ships. */
async function choose({ answerWriter }: WrittenAnswersSources, engine: PanelAnswerEngine['engine']): Promise<void> {
	const isThere = engine === 'builtIn' || answerWriter.engine !== undefined || (await answerWriter.choose());
	const chosen = isThere ? engine : 'builtIn';
	await workspace.getConfiguration('nlpLens').update('answers.engine', chosen, ConfigurationTarget.Global);
}
