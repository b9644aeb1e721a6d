import type { PanelTab } from '../../protocol/panel';

/** The switches of the highlights, as commands see them. */
export interface HighlightSwitches {
	isOn(kind: 'partsOfSpeech' | 'entities'): boolean;
	set(kind: 'partsOfSpeech' | 'entities', on: boolean): Promise<void>;
}

/** The panel, as commands see it. */
export interface PanelPort {
	show(tab: PanelTab): Promise<void>;
	/** Turns to the active selection if there is one, else to the active document. */
	turnToActive(): void;
	turnToDocument(): void;
}
