import type { DocumentPolicy } from '../../documentPolicy';
import { FOCUS_MODES } from '../../focusMode';
import type { FocusMode } from '../../focusMode';
import type { Settings } from '../../settings';
import type { Command } from '../command';
import { toggleHighlight } from '../toggleHighlight';
import { chooseFocus } from './chooseFocus';

/** What is in focus, as its commands see it. */
export interface FocusPort {
	readonly mode: FocusMode | undefined;
	set(mode: FocusMode | undefined): Promise<void>;
}

/** What the commands of focus need of the other features. */
export interface FocusPorts {
	readonly focus: FocusPort;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
}

/** A command that switches each mode on and off, one that offers them all, and one that ends whichever is on. */
export function focusCommands(ports: FocusPorts): readonly Command[] {
	return [
		...FOCUS_MODES.map(mode => ({ id: `nlpLens.focus.${mode}`, run: () => switchFocus(ports, mode) })),
		chooseFocus(ports.focus, mode => setFocus(ports, mode)),
		{ id: 'nlpLens.focus.off', run: () => ports.focus.set(undefined) },
	];
}

/** Puts something in focus, in the active document too if the settings leave that out; or ends that if it is in focus there. */
function switchFocus({ focus, policy, settings }: FocusPorts, mode: FocusMode): Promise<void> {
	const highlight = {
		isOn: () => focus.mode === mode,
		set: (on: boolean) => focus.set(on ? mode : undefined),
	};
	return toggleHighlight(highlight, policy, settings);
}

async function setFocus(ports: FocusPorts, mode: FocusMode | undefined): Promise<void> {
	if (mode === undefined) await ports.focus.set(undefined);
	else if (mode !== ports.focus.mode) await switchFocus(ports, mode);
}
