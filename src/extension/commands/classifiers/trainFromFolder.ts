import { l10n } from 'vscode';
import type { CancellationToken } from 'vscode';
import { labelOfPath } from '../../../core/text/labelOfPath';
import type { LearningPart } from '../../classifiers';
import { FolderCorpus } from '../../corpus/corpus';
import { leftOutReason } from '../../corpus/leftOutReason';
import { lastName } from '../../corpus/lastName';
import { pickFolder } from '../../corpus/pickFolder';
import type { Command } from '../command';
import { givenTraining } from './givenTraining';
import { trainClassifier } from './trainClassifier';
import type { TrainingSource, TrainPorts } from './trainClassifier';

/** Code units of examples that are sent at a time. */
const BATCH = 1 << 20;

/** Trains a classifier from a folder whose subfolders are labels. */
export function trainFromFolder(ports: TrainPorts): Command {
	return {
		id: 'nlpLens.classifiers.trainFromFolder',
		run: async argument => {
			const given = givenTraining(argument, 'folder');
			const folder = await pickFolder(given.folder);
			if (!folder) return undefined;
			const reading: Reading = { corpus: new FolderCorpus(folder), unlabelled: 0 };
			const source: TrainingSource = {
				title: lastName(folder),
				method: 'linear',
				parts: (token, report) => examplesOf(reading, token, report),
				leftOut: () => leftOutText(reading),
			};
			return trainClassifier(ports, source, given);
		},
	};
}

interface Reading {
	readonly corpus: FolderCorpus;
	/** How many files lie in no subfolder. */
	unlabelled: number;
}

async function* examplesOf(
	reading: Reading,
	token: CancellationToken,
	report: (message: string) => void,
): AsyncGenerator<LearningPart> {
	let examples: { text: string; label: string }[] = [];
	let length = 0;
	for await (const { name, index, total, portions } of reading.corpus.texts(token)) {
		report(l10n.t('reading file {0} of {1}', (index + 1).toLocaleString(), total.toLocaleString()));
		const label = labelOfPath(name);
		if (label === undefined) {
			reading.unlabelled++;
			continue;
		}
		const text = [...portions].join('');
		examples.push({ text, label });
		length += text.length;
		if (length < BATCH) continue;
		yield { examples };
		examples = [];
		length = 0;
	}
	yield { examples };
}

/** How many files were left out and why; empty for none. */
function leftOutText({ corpus, unlabelled }: Reading): string {
	const reasons = [...corpus.leftOut].map(([reason, files]) => [leftOutReason(reason), files.length] as const);
	if (unlabelled > 0) reasons.push([l10n.t('in no subfolder'), unlabelled]);
	if (reasons.length === 0) return '';
	const total = reasons.reduce((sum, [, count]) => sum + count, 0);
	const counts = reasons.map(([reason, count]) => `${reason} ${count.toLocaleString()}`).join(', ');
	return l10n.t('Files left out: {0} ({1}).', total.toLocaleString(), counts);
}
