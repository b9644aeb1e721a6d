import { waitUntil } from '../../support/process/waitUntil';
import type { CodeSession } from '../../ui/support/codeSession';

/** What VS Code itself says of our activation: loading the code and running `activate`, no model loaded. */
export async function activationTime(session: CodeSession): Promise<string> {
	const window = await session.open();
	try {
		await window.openFile('english.txt');
		// High enough for all rows of the list, of which only those in view are there.
		await window.page.setViewportSize({ width: 1400, height: 3000 });
		await window.runCommand('Developer: Show Running Extensions');
		const row = window.page.locator('.runtime-extensions-editor .extension').filter({ hasText: /NLP Lens/ });
		return await waitUntil(
			'the time of activation',
			30_000,
			async () => /\d+\s?ms/.exec(await row.first().locator('.activation-time').innerText({ timeout: 5000 }))?.[0],
		);
	} finally {
		await window.dispose();
	}
}
