import { classifyFolder } from './classifyFolder';
import { classifyWith } from './classifyWith';
import { removeClassifier } from './removeClassifier';
import { showReport } from './showReport';
import { trainFromFile } from './trainFromFile';
import { trainFromFolder } from './trainFromFolder';
import { trainFromLines } from './trainFromLines';
import type { Command } from '../command';
import type { PanelPort } from '../ports';
import type { Services } from '../../services';

/** The commands of classifiers of the user’s own. */
export function classifierCommands(services: Services, panel: PanelPort): readonly Command[] {
	const { classifiers, classifierFiles, policy } = services;
	const showClassifier: PanelPort['showClassifier'] = id => panel.showClassifier(id);
	const ports = { ...services, showClassifier };
	return [
		trainFromFolder(ports),
		trainFromFile(ports),
		trainFromLines(ports, policy),
		classifyWith(classifiers, showClassifier),
		classifyFolder(services),
		showReport(classifiers, classifierFiles),
		removeClassifier(classifiers, classifierFiles),
	];
}
