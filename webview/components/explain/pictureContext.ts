import type { Words } from '../../../src/protocol/explain';
import { wordsText } from '../../explain/explainWords';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';

/** What a picture is drawn with. */
export interface PictureContext {
	readonly state: PanelState;
	/** Its number among the pictures of the explanation. */
	readonly number: number;
	readonly actions: PanelActions;
}

/** Words in the language of the interface. */
export function textIn({ state }: PictureContext, words: Words): string {
	return wordsText(words, state.texts);
}
