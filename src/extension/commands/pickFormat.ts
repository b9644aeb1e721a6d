import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { showInformation } from '../notices';
import type { Target, Targets } from '../target';

/** A format to pick. */
export interface FormatItem<F extends string> extends QuickPickItem {
	readonly format: F;
}

/** What is exported, and how. */
export interface PickedExport<F extends string> {
	readonly target: Target;
	readonly format: F;
}

/**
 * The selection, or else the document, and a format that the person picks.
 * @param given the format, when the command was called with one.
 */
export async function pickFormat<F extends string>(
	targets: Targets,
	items: readonly FormatItem<F>[],
	placeHolder: string,
	given: unknown,
): Promise<PickedExport<F> | undefined> {
	const target = targets.active();
	if (!target) {
		void showInformation(l10n.t('Open a text document first.'));
		return undefined;
	}
	const item = items.find(({ format }) => format === given) ?? (await window.showQuickPick(items, { placeHolder }));
	return item && { target, format: item.format };
}
