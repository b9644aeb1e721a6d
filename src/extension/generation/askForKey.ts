import { l10n, window } from 'vscode';
import type { ServerAddress } from '../../generation/server/serverAddress';
import type { ServerKeys } from './serverKeys';

/** Asks for the key for a server and keeps it. @returns whether there is one now */
export async function askForKey(keys: ServerKeys, address: ServerAddress): Promise<boolean> {
	const key = await window.showInputBox({
		title: l10n.t('API key for {0}', address.host),
		prompt: l10n.t('It is kept in the secret storage of VS Code and sent to this server alone.'),
		password: true,
		ignoreFocusOut: true,
		validateInput: written =>
			/^\s*[\x21-\x7e]+\s*$/u.test(written)
				? undefined
				: l10n.t('Paste the key: letters, digits and signs without spaces.'),
	});
	if (key === undefined || key.trim() === '') return false;
	await keys.set(address, key);
	return true;
}
