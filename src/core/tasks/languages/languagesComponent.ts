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
		return {
			languages: {
				starts: Int32Array.from(runs, run => run.start),
				ends: Int32Array.from(runs, run => run.end),
				labels: LANGUAGES,
				ids: Uint8Array.from(runs, run => LANGUAGES.indexOf(run.language)),
			},
		};
	}
}
