import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { ClassifierInfo } from '../../../protocol/classification';
import type { Classifiers } from '../../classifiers';
import { showInformation } from '../../notices';
import { classifierName, labelName } from './labelName';

interface ClassifierItem extends QuickPickItem {
	readonly info: ClassifierInfo;
}

/** Labels that stand beside a classifier's name. */
const SHOWN_LABELS = 5;

/**
 * A classifier of the user's own that a person picks, or the one that is named.
 * @param id what a command was called with.
 */
export async function pickOwnClassifier(
	classifiers: Classifiers,
	id: unknown,
	placeHolder: string,
): Promise<ClassifierInfo | undefined> {
	const own = (await classifiers.classifiers()).filter(({ kind }) => kind === 'own');
	if (own.length > 0) return pick(own, id, placeHolder);
	void showInformation(l10n.t('There is no classifier of your own yet. Train one first.'));
	return undefined;
}

/**
 * Any classifier that a person picks, or the one that is named: of topics, of sentiment, or of the user's own.
 * @param id what a command was called with.
 */
export async function pickClassifier(
	classifiers: Classifiers,
	id: unknown,
	placeHolder: string,
): Promise<ClassifierInfo | undefined> {
	return pick(await classifiers.classifiers(), id, placeHolder);
}

async function pick(
	infos: readonly ClassifierInfo[],
	id: unknown,
	placeHolder: string,
): Promise<ClassifierInfo | undefined> {
	const named = infos.find(each => each.id === id);
	if (named) return named;
	const items = infos.map((info): ClassifierItem => ({
		info,
		label: classifierName(info),
		description: describe(info),
	}));
	return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.info;
}

function describe(info: ClassifierInfo): string {
	const names = info.labels.slice(0, SHOWN_LABELS).map(({ label }) => labelName(info, label));
	return names.join(', ') + (info.labels.length > names.length ? ', …' : '');
}
