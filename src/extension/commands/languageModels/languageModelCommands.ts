import type { PanelTab } from '../../../protocol/panel';
import type { Command } from '../command';
import { learnLanguageModel } from './learnLanguageModel';
import { loadLanguageModel } from './loadLanguageModel';
import { removeLanguageModel } from './removeLanguageModel';
import { saveLanguageModel } from './saveLanguageModel';
import type { PanelPort } from '../ports';
import type { Services } from '../../services';

/** The commands of n-gram language models. */
export function languageModelCommands(services: Services, panel: PanelPort): readonly Command[] {
	const ports = { ...services, show: (tab: PanelTab) => panel.show(tab) };
	return [learnLanguageModel(ports), loadLanguageModel(ports), saveLanguageModel(ports), removeLanguageModel(ports)];
}
