import type { CancellationToken } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Span } from '../../core/text/span';
import type { PanelRequests, PanelWebviewNotifications } from '../../protocol/panel';
import type { ClassifierCommand, PanelClassification, PanelClassifiers, PanelTopics } from '../../protocol/panelTopics';
import type { Classifiers } from '../classifiers';
import { messageOf } from '../log';
import type { Target } from '../target';
import { rangeOfSpan } from '../text/ranges';
import type { PanelScopes } from './panelScope';
import { answerAbout } from './scopedAnswer';

/** So many places of evidence are sent at most: the strongest, which come first. */
const MAX_EVIDENCE = 2000;

type Params<M extends keyof PanelRequests> = PanelRequests[M]['params'];

/** What {@link serveTopics} needs of the host. */
export interface PanelTopicsSources {
	readonly scopes: PanelScopes;
	readonly classifiers: Classifiers;
	/** The id of the classifier that a command asks to be shown; empty for none. */
	readonly shownClassifier: () => string;
	readonly runClassifierCommand: (command: ClassifierCommand, classifier: string) => void;
	/** Marks stretches of a document in its editors, in place of those before. */
	readonly markEvidence: (target: Target, spans: readonly Span[]) => void;
}

/** Answers the panel's requests about topics. */
export function serveTopics(connection: MessageConnection, sources: PanelTopicsSources): void {
	const { scopes, classifiers } = sources;
	connection.onRequest('panel/classifiers', () => panelClassifiers(classifiers, sources.shownClassifier()));
	connection.onRequest('panel/topics', (params: Params<'panel/topics'>, token: CancellationToken) =>
		answerAbout<PanelTopics>(scopes, params.scopeId, token, async (target, own) => {
			const asked = params.classifiers.map(classifier => classification(classifiers, target, classifier, own));
			const answers = await Promise.all(asked);
			return answers.every(answer => answer !== undefined) ? { scopeId: params.scopeId, answers } : undefined;
		}),
	);
	connection.onNotification(
		'panel/markEvidence',
		({ scopeId, spans }: PanelWebviewNotifications['panel/markEvidence']) => {
			const target = scopes.targetOf(scopeId);
			if (target) sources.markEvidence(target, spans);
		},
	);
	connection.onNotification(
		'panel/classifierCommand',
		({ command, classifier }: PanelWebviewNotifications['panel/classifierCommand']) =>
			sources.runClassifierCommand(command, classifier),
	);
}

/** The classifiers as the panel knows them. */
export async function panelClassifiers(classifiers: Classifiers, shown: string): Promise<PanelClassifiers> {
	return {
		classifiers: await classifiers.classifiers(),
		reports: Object.fromEntries(classifiers.reports),
		shown,
	};
}

/** A classifier that fails says so in its place, and leaves the others theirs. */
async function classification(
	classifiers: Classifiers,
	{ document, span }: Target,
	classifier: string,
	token: CancellationToken,
): Promise<PanelClassification | undefined> {
	try {
		const result = await classifiers.classify(document, span, classifier, token);
		if (!result) return undefined;
		const { isOtherLanguage, failures } = result;
		const evidence = (result.classification?.evidence ?? [])
			.slice(0, MAX_EVIDENCE)
			.map(place => ({ ...place, text: document.getText(rangeOfSpan(document, place)) }));
		return {
			classifier,
			classification: result.classification && { ...result.classification, evidence },
			isOtherLanguage,
			failure: failures.length === 0 ? undefined : failures.map(({ message }) => message).join(' '),
		};
	} catch (error) {
		if (token.isCancellationRequested) return undefined;
		return { classifier, classification: undefined, isOtherLanguage: false, failure: messageOf(error) };
	}
}
