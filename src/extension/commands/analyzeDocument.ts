import type { Command } from './command';
import type { PanelPort } from './ports';

/** Turns the panel from a selection back to the whole document. */
export function analyzeDocument(panel: PanelPort): Command {
	return { id: 'nlpLens.analyzeDocument', run: () => panel.turnToDocument() };
}
