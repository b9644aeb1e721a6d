import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';

/** A question that a person types, or takes from those asked before; nothing when they leave it. */
export function pickQuestion(earlier: readonly string[]): Promise<string | undefined> {
	const box = window.createQuickPick();
	box.title = l10n.t('Ask About This Document or Folder');
	box.placeholder = l10n.t('A question in Chinese or English');
	const items: readonly QuickPickItem[] = earlier.map(label => ({ label, alwaysShow: true }));
	box.items = items;
	return new Promise(resolve => {
		box.onDidChangeValue(value => {
			// What is typed is the first choice, so that Enter asks it.
			box.items = value.trim() === '' ? items : [{ label: value.trim(), alwaysShow: true }, ...items];
		});
		box.onDidAccept(() => {
			resolve(box.activeItems.at(0)?.label ?? (box.value.trim() || undefined));
			box.hide();
		});
		box.onDidHide(() => {
			resolve(undefined);
			box.dispose();
		});
		box.show();
	});
}
