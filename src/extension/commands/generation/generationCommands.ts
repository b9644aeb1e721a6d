import type { Log } from '../../log';
import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { chooseGenerator } from './chooseGenerator';
import { editPrompt } from './editPrompt';
import { acceptRewriting, rewriteSelection } from './rewriteSelection';
import type { RewritePorts } from './rewriteSelection';
import { summarizeWithModel } from './summarizeWithModel';
import { forgetServerKey, setServerKey } from './serverKey';

/** The commands of the user's language model. */
export function generationCommands(ports: RewritePorts & { readonly log: Log }, panel: PanelPort): readonly Command[] {
	const { generators, prompts, log } = ports;
	return [
		chooseGenerator(generators),
		setServerKey(generators),
		forgetServerKey(generators),
		editPrompt(prompts, log),
		rewriteSelection(ports),
		acceptRewriting(ports),
		summarizeWithModel(panel),
	];
}
