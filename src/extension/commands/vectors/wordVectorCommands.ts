import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { learnVectorsOfDocument, learnVectorsOfFolder } from './learnVectors';
import { compareContexts, showWord } from './showWord';
import { loadVectors, removeVectors, saveVectors } from './vectorFiles';
import type { Services } from '../../services';

/** The commands of vectors of words, with and without context. */
export function wordVectorCommands(services: Services, panel: PanelPort): readonly Command[] {
	const showWordVectors: PanelPort['showWordVectors'] = id => panel.showWordVectors(id);
	const ports = { ...services, showWordVectors };
	return [
		learnVectorsOfDocument(ports),
		learnVectorsOfFolder(ports),
		loadVectors(ports),
		saveVectors(ports),
		removeVectors(ports),
		showWord(panel),
		compareContexts(panel),
	];
}
