import { l10n, window } from 'vscode';
import type { Uri } from 'vscode';
import { formatOfName } from '../../../core/text/formatOfName';
import type { Classifiers } from '../../classifiers';
import { readTextFile } from '../../corpus/fileText';
import { lastName } from '../../corpus/lastName';
import { leftOutReason } from '../../corpus/leftOutReason';
import { messageOf } from '../../log';
import { showError } from '../../notices';
import type { Command } from '../command';
import { givenTraining } from './givenTraining';
import type { GivenTraining } from './givenTraining';
import { trainClassifier } from './trainClassifier';
import type { TrainPorts } from './trainClassifier';

/** A table of examples with the columns that are meant. */
interface Table {
	readonly name: string;
	readonly text: string;
	readonly textColumn?: string;
	readonly labelColumn?: string;
}

/** Trains a classifier from a table of examples, or from Markdown whose headings are labels above a few lines each. */
export function trainFromFile(ports: TrainPorts): Command {
	return {
		id: 'nlpLens.classifiers.trainFromFile',
		run: async argument => {
			const given = givenTraining(argument, 'file');
			const file = given.file ?? (await askForFile());
			if (!file) return undefined;
			const table = await readTable(ports, file, given);
			if (!table) return undefined;
			const method = formatOfName(table.name) === 'markdown' ? 'centroids' : 'linear';
			const source = { title: titleOf(table.name), method, parts: () => [table] } as const;
			return trainClassifier(ports, source, given);
		},
	};
}

async function askForFile(): Promise<Uri | undefined> {
	const chosen = await window.showOpenDialog({
		title: l10n.t('Train a Classifier from a File'),
		openLabel: l10n.t('Train'),
		filters: {
			[l10n.t('Examples')]: ['csv', 'tsv', 'tab', 'jsonl', 'ndjson', 'json', 'txt', 'md'],
			[l10n.t('All files')]: ['*'],
		},
	});
	return chosen?.at(0);
}

async function readTable(
	{ classifiers, log }: TrainPorts,
	file: Uri,
	given: GivenTraining,
): Promise<Table | undefined> {
	const name = lastName(file);
	try {
		const portions = await readTextFile(file);
		if (typeof portions === 'string') throw new Error(`${name}: ${leftOutReason(portions)}.`);
		return await withColumns(classifiers, { name, text: [...portions].join('') }, given);
	} catch (error) {
		const message = l10n.t('No classifier was trained. {0}', messageOf(error));
		log.warn(message);
		void showError(message);
		return undefined;
	}
}

/** The table with its columns: those that are given, those that are meant, or those that the person picks. */
async function withColumns(classifiers: Classifiers, table: Table, given: GivenTraining): Promise<Table | undefined> {
	if (given.textColumn !== undefined && given.labelColumn !== undefined) {
		return { ...table, textColumn: given.textColumn, labelColumn: given.labelColumn };
	}
	const { columns, ...meant } = await classifiers.tableColumns(table.name, table.text);
	if (meant.textColumn !== undefined && meant.labelColumn !== undefined) return table;
	const textColumn = await window.showQuickPick([...columns], { placeHolder: l10n.t('Column of the texts') });
	if (textColumn === undefined) return undefined;
	const others = columns.filter(column => column !== textColumn);
	const labelColumn = await window.showQuickPick(others, { placeHolder: l10n.t('Column of the labels') });
	return labelColumn === undefined ? undefined : { ...table, textColumn, labelColumn };
}

function titleOf(name: string): string {
	return name.replace(/\.\w+$/u, '');
}
