import type { TemplateResult } from 'lit-html';
import type { PanelCommand } from '../../src/protocol/panel';
import type { Texts } from '../texts';
import type { PanelActions } from '../views/panelActions';
import { menuButton } from './menu';

/** A menu of what the extension can do beside what a tab shows, such as the same for a whole folder. */
export function commandMenu(
	tab: string,
	commands: readonly PanelCommand[],
	texts: Texts,
	actions: PanelActions,
): TemplateResult {
	const items = commands.map(command => ({
		text: texts.t(`command.${command}`),
		onChoose: () => actions.runCommand(command),
	}));
	return menuButton({ id: `${tab}-menu`, label: texts.t('command.more'), disabled: false, groups: [items] });
}
