import { Uri, l10n, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { GlossaryTerm } from '../../../protocol/translation';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, unlinked } from '../../notices';
import type { Targets } from '../../target';
import { rangeOfSpan } from '../../text/ranges';
import type { Glossaries } from '../../translation/glossaries';
import type { Command } from '../command';

/** A longer selection is no term. */
const LONGEST_TERM = 200;

export interface GlossaryPorts {
	readonly glossaries: Glossaries;
	readonly targets: Targets;
	readonly log: Log;
}

/** Opens a glossary of the user's, a new one where there is none. */
export function openGlossary({ glossaries, log }: GlossaryPorts): Command {
	return {
		id: 'nlpLens.translation.openGlossary',
		run: async given => {
			const file = await pickGlossary(glossaries, given);
			if (!file) return;
			try {
				await glossaries.create(file);
				await window.showTextDocument(await workspace.openTextDocument(file));
			} catch (error) {
				log.warn(`Glossary: ${messageOf(error)}`);
				void showError(l10n.t('The glossary cannot be opened. {0}', messageOf(error)));
			}
		},
	};
}

/** Writes a term with its translation into a glossary of the user's: what is selected, or what is asked for. */
export function addToGlossary({ glossaries, targets, log }: GlossaryPorts): Command {
	return {
		id: 'nlpLens.translation.addToGlossary',
		run: async (given, givenFile) => {
			const term = isTerm(given) ? given : await askTerm(targets);
			const file = term && (await pickGlossary(glossaries, givenFile));
			if (!term || !file) return undefined;
			try {
				await glossaries.add(file, term);
				window.setStatusBarMessage(l10n.t('NLP Lens: “{0}” is translated as “{1}”', term.source, term.target), 4000);
				return term;
			} catch (error) {
				log.warn(`Glossary: ${messageOf(error)}`);
				void showError(l10n.t('The term was not written. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

/** What callers of the command may say; the editor's menus give an address. */
function isTerm(given: unknown): given is GlossaryTerm {
	if (typeof given !== 'object' || given === null) return false;
	const { source, target } = given as Record<string, unknown>;
	return typeof source === 'string' && typeof target === 'string' && source.trim() !== '' && target.trim() !== '';
}

async function askTerm(targets: Targets): Promise<GlossaryTerm | undefined> {
	const selection = targets.selection();
	const selected = selection?.document.getText(rangeOfSpan(selection.document, selection.span)).trim() ?? '';
	const title = l10n.t('Add to Glossary');
	const source =
		selected !== '' && problemOf(selected) === undefined
			? selected
			: await window.showInputBox({ title, prompt: l10n.t('A term as it stands in texts'), validateInput: problemOf });
	if (source === undefined) return undefined;
	const target = await window.showInputBox({
		title,
		prompt: unlinked(l10n.t('What “{0}” is always to be translated as', source.trim())),
		validateInput: problemOf,
	});
	return target === undefined ? undefined : { source: source.trim(), target: target.trim() };
}

function problemOf(text: string): string | undefined {
	if (text.trim() === '') return l10n.t('Write something, or press Escape.');
	if (/[\r\n]/u.test(text)) return l10n.t('A term is on one line: select less.');
	return text.length > LONGEST_TERM ? l10n.t('A term has at most {0} characters.', LONGEST_TERM) : undefined;
}

/** The glossary that is meant: asked for where there are several. An untrusted folder's is not offered, since it is not read. */
async function pickGlossary(glossaries: Glossaries, given: unknown): Promise<Uri | undefined> {
	const { files, globalFile } = glossaries;
	const offered = workspace.isTrusted ? files : [globalFile];
	if (given instanceof Uri) {
		const known = offered.find(file => file.toString() === given.toString());
		if (known) return known;
	}
	if (offered.length === 1) return offered[0];
	const items = offered.map((file): QuickPickItem & { readonly file: Uri } =>
		file.toString() === globalFile.toString()
			? { label: l10n.t('Glossary for all workspaces'), file }
			: { label: l10n.t('Glossary of this folder'), description: workspace.asRelativePath(file, true), file },
	);
	return (await window.showQuickPick(items, { placeHolder: l10n.t('Which glossary') }))?.file;
}
