import { l10n } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { ClassifierInfo } from '../../../protocol/classification';
import type { Classifiers } from '../../classifiers';
import type { AnswerMarksPort } from '../ports';
import { wholeDocument } from '../../target';
import { pickClassifier } from '../classifiers/pickClassifier';
import type { Command } from '../command';
import { labelName } from '../classifiers/labelName';
import { strongEvidence } from './strongEvidence';
import { markableDocument, markAnswer } from './markAnswer';
import type { MarkedAnswer, MarkPorts } from './markAnswer';

export interface EvidenceMarkPorts extends MarkPorts {
	readonly classifiers: Classifiers;
}

/** Marks what spoke for the label that a classifier gives the document at hand; the classifier is picked, or named by its id. */
export function highlightEvidence(ports: EvidenceMarkPorts, marks: AnswerMarksPort): Command {
	return {
		id: 'nlpLens.highlightEvidence',
		run: async given => {
			const document = await markableDocument(ports);
			if (!document) return;
			const info = await pickClassifier(ports.classifiers, given, l10n.t('Whose evidence is highlighted'));
			if (!info) return;
			await markAnswer(ports, marks, document, {
				title: l10n.t('Classifying'),
				show: 'nlpLens.showTopics',
				ask: (of, token) => evidenceOf(ports.classifiers, info, of, token),
			});
		},
	};
}

async function evidenceOf(
	classifiers: Classifiers,
	info: ClassifierInfo,
	document: TextDocument,
	token: CancellationToken,
): Promise<MarkedAnswer | undefined> {
	const answer = await classifiers.classify(document, wholeDocument(document).span, info.id, token);
	if (!answer) return undefined;
	const { classification, isOtherLanguage } = answer;
	const first = classification?.probabilities.at(0);
	if (!first) return { marks: [], message: l10n.t('The text says too little to judge by.') };
	const label = labelName(info, first.label);
	const hover = l10n.t('Speaks for “{0}”', label);
	const places = strongEvidence(document.getText(), classification?.evidence ?? []);
	const marks = places.map(({ start, end }) => ({ start, end, hover }));
	// Of a model nothing is certain.
	const percent = Math.min(99, Math.round(first.probability * 100));
	const message = l10n.t('{0} ({1} %): marked {2} places that speak for it.', label, percent, marks.length);
	const doubt = l10n.t('Most of this text is in neither Chinese nor English, so that this means little.');
	const unclear = classification?.decision === 'unclear' ? [l10n.t('No topic is clear.')] : [];
	return { marks, message: [...unclear, message, ...(isOtherLanguage ? [doubt] : [])].join(' ') };
}
