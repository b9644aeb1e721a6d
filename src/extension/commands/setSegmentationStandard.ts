import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { SegmentationStandard } from '../../protocol/analysis';
import type { Command } from './command';

interface StandardItem extends QuickPickItem {
	readonly standard: SegmentationStandard;
}

const KEY = 'chinese.segmentationStandard';

/** Sets by which standard Chinese words are cut: where it is set already, else in the user's settings. */
export function setSegmentationStandard(): Command {
	return {
		id: 'nlpLens.setSegmentationStandard',
		run: async given => {
			const items = standardItems();
			const item =
				items.find(({ standard }) => standard === given) ??
				(await window.showQuickPick(items, { placeHolder: l10n.t('Standard of Chinese words') }));
			if (!item) return;
			const configuration = workspace.getConfiguration('nlpLens');
			const isInWorkspace = configuration.inspect(KEY)?.workspaceValue !== undefined;
			await configuration.update(
				KEY,
				item.standard,
				isInWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
			);
		},
	};
}

function standardItems(): readonly StandardItem[] {
	return [
		{ standard: 'ud', label: 'UD', description: l10n.t('Universal Dependencies (GSD Simplified)') },
		{ standard: 'pku', label: 'PKU', description: l10n.t('Peking University, People’s Daily') },
	];
}
