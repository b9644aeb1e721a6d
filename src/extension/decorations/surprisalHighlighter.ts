import { window } from 'vscode';
import type { Disposable, Event, Memento, TextDocument, TextEditor } from 'vscode';
import type { DocumentPolicy } from '../documentPolicy';
import type { Log } from '../log';
import type { ChosenLanguageModel } from '../representations/chosenLanguageModel';
import type { LanguageModels } from '../representations/languageModels';
import type { Settings } from '../settings';
import { drawSurprisal, surprisalMarks } from './surprisalMarks';
import type { SurprisalMark } from './surprisalMarks';
import { SurprisalTypes } from './surprisalTypes';
import { SwitchedMarks } from './switchedMarks';

/** What the heat is made with. */
export interface SurprisalSources {
	readonly languageModels: LanguageModels;
	readonly chosenModel: ChosenLanguageModel;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly log: Log;
}

/** Words by surprisal in all visible editors; whether it is on is remembered in this window. */
export class SurprisalHighlighter implements Disposable {
	readonly #marks: SwitchedMarks<SurprisalMark>;
	readonly #subscription: Disposable;

	constructor(sources: SurprisalSources, memory: Memento) {
		const { languageModels, chosenModel, settings } = sources;
		const types = new SurprisalTypes();
		this.#marks = new SwitchedMarks<SurprisalMark>(
			{
				memoryKey: 'highlight.surprisal',
				name: 'Surprisal',
				ask: async (document, span, token) => {
					const choice = await chosenModel.known();
					const answer = await languageModels.ask('ngram/surprisal', document, { ...span, choice }, token);
					return answer && surprisalMarks(answer, span).slice(0, settings.values.maxMarks);
				},
				draw: (editor, marks, start, shown) => drawSurprisal(editor, marks, start, shown, types),
				undraw: () => types.dispose(),
			},
			sources,
			memory,
		);
		this.#subscription = chosenModel.onDidChange(() => this.#marks.refresh());
	}

	/** The marks of an editor were set. */
	get onDidChangeMarks(): Event<TextEditor> {
		return this.#marks.onDidChangeMarks;
	}

	/** Whether it is on in this window. */
	isOn(): boolean {
		return this.#marks.isOn();
	}

	/** Turns it on or off in all editors and remembers that. */
	async set(on: boolean): Promise<void> {
		await this.#marks.set(on);
	}

	/** The words of an editor that are marked now, with their levels. */
	marksOf(editor: TextEditor): readonly SurprisalMark[] {
		return this.#marks.marksOf(editor);
	}

	/** The words of a document that are marked now. */
	marksIn(document: TextDocument): readonly SurprisalMark[] {
		return window.visibleTextEditors.filter(editor => editor.document === document).flatMap(each => this.marksOf(each));
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#marks.dispose();
	}
}
