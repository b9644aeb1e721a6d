import { Uri, WorkspaceEdit, l10n, window, workspace } from 'vscode';
import type { RangeRedaction } from '../../../protocol/redaction';
import { messageOf } from '../../log';
import type { RedactionPreview } from '../../redaction/redactions';
import { redactedName } from '../../redaction/redactions';
import { lastName } from '../../corpus/lastName';
import { showError } from '../../notices';
import { rangeOfSpan } from '../../text/ranges';
import { watchedWork } from '../watchedWork';
import type { RedactionPorts } from './ports';

/** Hides the entities in the document itself, as it is now; the map is kept first. @returns whether it was done */
export async function applyRedaction(preview: RedactionPreview, ports: RedactionPorts): Promise<boolean> {
	const { redactions, redactionMaps, log } = ports;
	const { source } = preview;
	try {
		const redaction = await current(preview, ports);
		if (!redaction) return false;
		await redactionMaps.keep(source.uri, redaction.entities);
		if (source.version !== redaction.version) throw new Error(l10n.t('The document changed meanwhile.'));
		const edit = new WorkspaceEdit();
		for (const each of redaction.edits) edit.replace(source.uri, rangeOfSpan(source, each), each.placeholder);
		if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t('The document cannot be changed.'));
		await closePreview(preview.uri);
		redactions.forget(preview.uri);
		await window.showTextDocument(source);
		const said = l10n.t('NLP Lens: {0} places were hidden', redaction.edits.length.toLocaleString());
		window.setStatusBarMessage(said, 4000);
		return true;
	} catch (error) {
		log.warn(`Redaction: ${messageOf(error)}`);
		void showError(l10n.t('The entities were not hidden. {0}', messageOf(error)));
		return false;
	}
}

/** Writes the redacted text into a file to choose; the document stays. @param given the file, when it is known */
export async function saveRedaction(
	preview: RedactionPreview,
	ports: RedactionPorts,
	given?: Uri,
): Promise<Uri | undefined> {
	const { source } = preview;
	const beside = source.isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(source.uri, '..');
	const name = redactedName(lastName(source.uri));
	const file = given ?? (await window.showSaveDialog(beside ? { defaultUri: Uri.joinPath(beside, name) } : {}));
	if (!file) return undefined;
	try {
		const redaction = await current(preview, ports);
		if (!redaction) return undefined;
		await ports.redactionMaps.keep(file, redaction.entities);
		await workspace.fs.writeFile(file, new TextEncoder().encode(redaction.text));
		await window.showTextDocument(file, { preview: false });
		return file;
	} catch (error) {
		ports.log.warn(`Redaction: ${messageOf(error)}`);
		void showError(l10n.t('The redacted text was not saved. {0}', messageOf(error)));
		return undefined;
	}
}

/** The redaction that is shown, made anew where the document changed since. */
async function current(
	{ source, wish, redaction }: RedactionPreview,
	{ redactions }: RedactionPorts,
): Promise<RangeRedaction | undefined> {
	if (source.isClosed) throw new Error(l10n.t('The document was closed. Open it and hide its entities again.'));
	if (source.version === redaction.version) return redaction;
	return watchedWork(l10n.t('Hiding entities'), token => redactions.redact(source, wish, token));
}

async function closePreview(uri: Uri): Promise<void> {
	const tabs = window.tabGroups.all.flatMap(({ tabs: own }) => own);
	const shown = tabs.filter(({ input }) => {
		const modified: unknown =
			typeof input === 'object' && input !== null && 'modified' in input ? input.modified : input;
		return modified instanceof Uri && modified.toString() === uri.toString();
	});
	await window.tabGroups.close(shown);
}
