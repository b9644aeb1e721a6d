import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { addKnowledge, addQuestions } from './addFiles';
import { ask } from './ask';
import { indexFolder } from './indexFolder';
import { knowledgeFromFolder } from './knowledgeFromFolder';
import { removeIndex } from './removeIndex';
import type { Services } from '../../services';

/** The commands of questions and answers. */
export function questionCommands(services: Services, panel: PanelPort): readonly Command[] {
	return [
		ask({ ...services, ask: question => panel.ask(question) }),
		indexFolder(services),
		addKnowledge(services),
		addQuestions(services),
		knowledgeFromFolder(services),
		removeIndex(services),
	];
}
