import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { showTranslation } from '../showTranslation';
import { addToGlossary, openGlossary } from './glossaryCommands';
import { translateDocument, updateTranslation } from './translateDocument';
import { translateParagraph, translateSelection } from './translateHere';
import { swapDirection, toggleHover } from './translationSwitches';
import { writeTranslation } from './writeTranslation';
import type { Services } from '../../services';
import type { Target } from '../../target';

/** The commands of translation. */
export function translationCommands(services: Services, panel: PanelPort): readonly Command[] {
	const { translationChoice, translations, settings } = services;
	const here = { ...services, translate: (target: Target) => panel.translate(target) };
	return [
		showTranslation(panel),
		translateSelection(here),
		translateParagraph(here),
		translateDocument(services),
		updateTranslation(services),
		...(['replace', 'insertBelow', 'copy'] as const).map(use => writeTranslation(use, services)),
		swapDirection(translationChoice, translations),
		toggleHover(settings),
		openGlossary(services),
		addToGlossary(services),
	];
}
