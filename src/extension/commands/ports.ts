import type { PanelTab } from '../../protocol/panel';

/** The switches of the highlights, as commands see them. */
export interface HighlightSwitches {
	isOn(kind: 'partsOfSpeech' | 'entities'): boolean;
	set(kind: 'partsOfSpeech' | 'entities', on: boolean): Promise<void>;
}

/** The panel, as commands see it. */
export interface PanelPort {
	show(tab: PanelTab): Promise<void>;
	/** Opens the tab of subwords with the pieces of a vocabulary, beside those of another if one is given. */
	showVocabulary(vocabulary: string, other?: string): Promise<void>;
	/** Turns to the active selection if there is one, else to the active document. */
	turnToActive(): void;
	turnToDocument(): void;
}
