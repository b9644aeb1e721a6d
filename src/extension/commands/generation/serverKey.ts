import { l10n, window } from 'vscode';
import type { ServerAddress } from '../../../generation/server/serverAddress';
import { askForKey } from '../../generation/askForKey';
import type { Generators } from '../../generation/generators';
import { readServerSettings } from '../../generation/serverSettings';
import { showInformation } from '../../notices';
import type { Command } from '../command';

/** Asks for the API key of the server of the settings and keeps it in the store of secrets. */
export function setServerKey({ keys }: Generators): Command {
	return {
		id: 'nlpLens.generation.setKey',
		run: async () => {
			const address = serverOfSettings();
			if (address && (await askForKey(keys, address))) {
				window.setStatusBarMessage(l10n.t('NLP Lens: the key for {0} is kept', address.host), 4000);
			}
		},
	};
}

/** Forgets the API key of the server of the settings. */
export function forgetServerKey({ keys }: Generators): Command {
	return {
		id: 'nlpLens.generation.forgetKey',
		run: async () => {
			const address = serverOfSettings();
			if (!address) return;
			await keys.forget(address);
			window.setStatusBarMessage(l10n.t('NLP Lens: the key for {0} is forgotten', address.host), 4000);
		},
	};
}

function serverOfSettings(): ServerAddress | undefined {
	const { address } = readServerSettings();
	if (!address) void showInformation(l10n.t('Choose the server of a language model first.'));
	return address;
}
