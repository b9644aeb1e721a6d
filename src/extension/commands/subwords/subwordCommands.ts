import type { Uri } from 'vscode';
import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { compareSubwords } from './compareSubwords';
import { countFolder } from './countFolder';
import { learnSubwords } from './learnSubwords';
import { loadSubwords } from './loadSubwords';
import { openSample } from './openSample';
import { saveSubwords } from './saveSubwords';
import type { Services } from '../../services';

/** The commands of subwords. */
export function subwordCommands(services: Services, panel: PanelPort, extensionUri: Uri): readonly Command[] {
	const { subwords, vocabularyFiles, chosen, log } = services;
	const showVocabulary: PanelPort['showVocabulary'] = (vocabulary, other) => panel.showVocabulary(vocabulary, other);
	return [
		learnSubwords({ ...services, showVocabulary }),
		loadSubwords(vocabularyFiles, showVocabulary, log),
		saveSubwords(subwords, chosen, log),
		compareSubwords(subwords, chosen, showVocabulary),
		countFolder(services),
		openSample(extensionUri),
	];
}
