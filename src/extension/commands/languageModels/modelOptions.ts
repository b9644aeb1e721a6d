import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { ModelChoice, NgramOrder, NgramSmoothing } from '../../../protocol/ngram';

/** What a model is learned with. */
export type ModelMethod = Pick<ModelChoice, 'smoothing' | 'order'>;

/** The orders and smoothings that there are. */
const ORDERS: readonly NgramOrder[] = [1, 2, 3, 4, 5];
const SMOOTHINGS: readonly NgramSmoothing[] = ['modifiedKneserNey', 'katz', 'addK', 'stupidBackoff'];

interface Item<T> extends QuickPickItem {
	readonly value: T;
}

/** Asks how a model is to be learned, what was last chosen first; what a caller gave is not asked for. */
export async function askForMethod(given: Partial<ModelMethod>, last: ModelMethod): Promise<ModelMethod | undefined> {
	const order = ORDERS.find(each => each === given.order) ?? (await pickOrder(last.order));
	if (order === undefined) return undefined;
	const smoothing = SMOOTHINGS.find(each => each === given.smoothing) ?? (await pickSmoothing(last.smoothing));
	return smoothing && { order, smoothing };
}

async function pickOrder(last: NgramOrder): Promise<NgramOrder | undefined> {
	const labels: Readonly<Record<NgramOrder, string>> = {
		1: l10n.t('Unigrams: each word by itself'),
		2: l10n.t('Bigrams: each word after one other'),
		3: l10n.t('Trigrams: each word after two others'),
		4: l10n.t('4-grams: each word after three others'),
		5: l10n.t('5-grams: each word after four others'),
	};
	const items = lastFirst(ORDERS, last).map((value): Item<NgramOrder> => ({ value, label: labels[value] }));
	return (await window.showQuickPick(items, { placeHolder: l10n.t('Length of the n-grams') }))?.value;
}

async function pickSmoothing(last: NgramSmoothing): Promise<NgramSmoothing | undefined> {
	const items: Readonly<Record<NgramSmoothing, readonly [label: string, description: string]>> = {
		modifiedKneserNey: [l10n.t('Modified Kneser-Ney'), l10n.t('interpolated; usually the best')],
		katz: [l10n.t('Katz backoff'), l10n.t('Good-Turing discounts')],
		addK: [l10n.t('Add-k'), l10n.t('the simplest: every count and a bit')],
		stupidBackoff: [l10n.t('Stupid backoff'), l10n.t('for very much text; scores, no probabilities')],
	};
	const choices = lastFirst(SMOOTHINGS, last).map((value): Item<NgramSmoothing> => {
		const [label, description] = items[value];
		return { value, label, description };
	});
	return (await window.showQuickPick(choices, { placeHolder: l10n.t('Smoothing') }))?.value;
}

function lastFirst<T>(all: readonly T[], last: T): readonly T[] {
	return [last, ...all.filter(each => each !== last)];
}
