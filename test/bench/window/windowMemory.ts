import type { Page } from 'playwright-core';

/** The memory of a window's page, as the browser counts it: its JavaScript heap. */
export async function windowMemory(page: Page): Promise<string> {
	const client = await page.context().newCDPSession(page);
	await client.send('Performance.enable');
	const { metrics } = await client.send('Performance.getMetrics');
	await client.detach();
	const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
	return `${(heap / 1e6).toFixed(0)} MB of script`;
}
