import type { Span } from '../core/text/span';
import type { Outdated } from './analysis';
import type { Classification, ClassifierInfo, ClassifierReport, Evidence } from './classification';

/** The classifiers that the tab of topics offers, with what is known of those that were learned here. */
export interface PanelClassifiers {
	readonly classifiers: readonly ClassifierInfo[];
	/** Reports of classifiers by id, as far as they are at hand. */
	readonly reports: Readonly<Record<string, ClassifierReport>>;
	/** The id of one that a command asks to be shown; empty for none. */
	readonly shown: string;
}

/** A piece of evidence with its text. */
export interface PanelEvidence extends Evidence {
	readonly text: string;
}

/** What one classifier makes of the scope; either `classification` or `failure` may be there, or neither. */
export interface PanelClassification {
	/** The classifier's id. */
	readonly classifier: string;
	/** Undefined where the text has nothing to judge by, or the classifier failed. */
	readonly classification:
		(Omit<Classification, 'evidence'> & { readonly evidence: readonly PanelEvidence[] }) | undefined;
	/** The text is for the most part in neither Chinese nor English, so that the answer means little. */
	readonly isOtherLanguage: boolean;
	/** Why there is no answer, or what it had to do without. */
	readonly failure: string | undefined;
}

export interface PanelTopics {
	readonly scopeId: number;
	/** In the order of the question. */
	readonly answers: readonly PanelClassification[];
}

/** Commands of the extension that the tab offers: `nlpLens.classifiers.<name>`. */
export type ClassifierCommand =
	'trainFromFolder' | 'trainFromFile' | 'trainFromLines' | 'classifyFolder' | 'showReport' | 'remove';

/** Requests from webview to host about topics. */
export interface PanelTopicRequests {
	'panel/classifiers': { params: null; result: PanelClassifiers };
	'panel/topics': {
		params: { readonly scopeId: number; readonly classifiers: readonly string[] };
		result: PanelTopics | Outdated;
	};
}

/** Notifications from webview to host about topics. */
export interface PanelTopicWebviewNotifications {
	/** Marks stretches of the scope in its editor, until the text changes; none takes the marks away. */
	'panel/markEvidence': { readonly scopeId: number; readonly spans: readonly Span[] };
	/** Runs a command, about the classifier with this id unless it is empty. */
	'panel/classifierCommand': { readonly command: ClassifierCommand; readonly classifier: string };
}

/** Notifications from host to webview about topics. */
export interface PanelTopicHostNotifications {
	/** There are others, one was learned, or a command shows one. */
	'panel/classifiersChanged': PanelClassifiers;
	/** A person had all marks of evidence taken away: the page marks none until it is told to again. */
	'panel/marksCleared': null;
}
