import type { Doc } from '../../doc/doc';
import type { Layers } from '../../doc/layers';
import type { Component } from '../../pipeline/component';
import { LANGUAGES, type LanguageSetting } from '../../text/language';
import { scriptRuns } from '../../text/scriptRuns';

/** Cuts a text into stretches of one language by its scripts, or takes it all for the language of the settings. */
export class LanguagesComponent implements Component<never, 'languages'> {
	readonly name = 'languages';
	readonly requires = [] as const;
	readonly assigns = ['languages'] as const;
	readonly #setting: LanguageSetting;

	constructor(setting: LanguageSetting) {
		this.#setting = setting;
	}

	annotate(doc: Doc): Pick<Layers, 'languages'> {
		const runs = scriptRuns(doc.text, this.#setting);
		const starts = new Int32Array(runs.length);
		const ends = new Int32Array(runs.length);
		const ids = new Uint8Array(runs.length);
		for (const [index, run] of runs.entries()) {
			starts[index] = run.start;
			ends[index] = run.end;
			ids[index] = LANGUAGES.indexOf(run.language);
		}
		return { languages: { starts, ends, labels: LANGUAGES, ids } };
	}
}
