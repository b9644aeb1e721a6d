import { l10n, window } from 'vscode';
import { lastName } from '../../corpus/lastName';
import type { DocumentPolicy } from '../../documentPolicy';
import { showInformation } from '../../notices';
import { openResult } from '../../resultDocument';
import type { Command } from '../command';
import { givenTraining } from './givenTraining';
import { trainClassifier } from './trainClassifier';
import type { TrainPorts } from './trainClassifier';

/** A heading of Markdown. */
const HEADING = /^#{1,6}[ \t]+\S/mu;

/**
 * Makes a classifier of the active document, whose headings are labels and whose lines below them are examples: a few lines a label
 * are enough. Where there is no such document, a new one shows how it is written.
 */
export function trainFromLines(ports: TrainPorts, policy: DocumentPolicy): Command {
	return {
		id: 'nlpLens.classifiers.trainFromLines',
		run: async argument => {
			const given = givenTraining(argument, 'file');
			const document = window.activeTextEditor?.document;
			const text = document?.getText() ?? '';
			if (document?.languageId !== 'markdown' || !HEADING.test(text)) return showHow(policy);
			const name = lastName(document.uri).replace(/\.\w+$/u, '');
			// The name that the worker gets says what the text is, whatever the document is called.
			const table = { name: `${name}.md`, text };
			return trainClassifier(ports, { title: name, method: 'centroids', parts: () => [table] }, given);
		},
	};
}

async function showHow(policy: DocumentPolicy): Promise<undefined> {
	const content = [
		`# ${l10n.t('Sport')}`,
		`- ${l10n.t('The team won the final in the last minute.')}`,
		`- ${l10n.t('She broke the world record over 400 metres.')}`,
		`# ${l10n.t('Weather')}`,
		`- ${l10n.t('Rain and strong wind are expected in the north.')}`,
		`- ${l10n.t('Tomorrow will be sunny and warm.')}`,
	];
	await openResult(policy, `${content.join('\n\n')}\n`);
	const hint = l10n.t('Write your labels as headings with a few lines below each, then run the command again.');
	void showInformation(hint);
	return undefined;
}
