import type { Frame, Page } from 'playwright-core';

/** A host that no name server knows; what asks for it was let through. */
export const ATTACK_HOST = 'attack.invalid';

/** Markup that does something as soon as it is taken for markup, and text that does if it is clicked, evaluated or rendered. */
export const ATTACKS: readonly string[] = [
	'<img src=x onerror="globalThis.attacked=1">',
	`<img src="https://${ATTACK_HOST}/i.png">`,
	`<script src="https://${ATTACK_HOST}/s.js"></script>`,
	'<script>globalThis.attacked=2</script>',
	'<svg onload="globalThis.attacked=3"><animate onbegin="globalThis.attacked=4"/></svg>',
	`<style>@import "https://${ATTACK_HOST}/c.css"; body { display: none }</style>`,
	`<link rel=stylesheet href="https://${ATTACK_HOST}/l.css">`,
	`<iframe srcdoc="<script>top.attacked=5</script>" src="https://${ATTACK_HOST}/f"></iframe>`,
	'"><input autofocus onfocus="globalThis.attacked=6">',
	`<base href="https://${ATTACK_HOST}/"><form action="https://${ATTACK_HOST}/p"><button autofocus>go</button></form>`,
	'<a href="javascript:globalThis.attacked=7">here</a>',
	`![i](https://${ATTACK_HOST}/m.png)`,
	'[here](javascript:globalThis.attacked=8)',
	'[here](command:workbench.action.closeAllEditors)',
	'${globalThis.attacked=9} {{globalThis.attacked=10}} <!--?lit$0$-->',
];

/** What a page and its frames did that no text may bring about. */
export interface AttackWatch {
	/** One line for each success of an attack. */
	successes(): Promise<readonly string[]>;
	/** The refusals of the content security policy that the console told of. */
	readonly refusals: readonly string[];
}

/** Watches a page for dialogs, requests, refusals, and marks that the attacks leave. */
export function watchAttacks(page: Page): AttackWatch {
	const happened: string[] = [];
	const refusals: string[] = [];
	page.on('dialog', dialog => {
		happened.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	// What a policy refuses is told as a request too, which fails before it is made.
	page.on('requestfailed', request => {
		const reason = request.failure()?.errorText ?? '';
		if (request.url().includes(ATTACK_HOST) && reason !== 'csp') happened.push(`request: ${request.url()}: ${reason}`);
	});
	page.on('response', response => {
		if (response.url().includes(ATTACK_HOST)) happened.push(`response: ${response.url()}`);
	});
	page.on('console', message => {
		const text = message.text();
		if (/Content Security Policy|Trusted(?:HTML|Script| Type)/iu.test(text)) refusals.push(text);
	});
	return {
		refusals,
		async successes() {
			const marks = await Promise.all(page.frames().map(frame => markIn(frame)));
			return [...happened, ...marks.flat()];
		},
	};
}

/** The mark that an attack left in a frame; a frame that is gone has none. */
async function markIn(frame: Frame): Promise<readonly string[]> {
	const mark = await frame.evaluate(() => (globalThis as { attacked?: unknown }).attacked).catch(() => undefined);
	return mark === undefined ? [] : [`${frame.url()}: attack ${JSON.stringify(mark)}`];
}

/** Elements and attributes that no view of ours has: they come from markup in a text, if at all. */
const FOREIGN = [
	'img, iframe, object, embed, form, base, audio, video, style:not([nonce]):not([id^="_"]), link:not([nonce])',
	'[onerror], [onload], [onclick], [onfocus], [onbegin], [style*="attack"], [autofocus]',
	'a[href^="javascript:" i], a[href^="command:" i], a[href^="data:" i]',
].join(', ');

/** The foreign elements in a frame, as markup. */
export function foreignElements(frame: Frame, root = 'body'): Promise<string[]> {
	return frame
		.locator(root)
		.evaluateAll(
			(roots, selector) =>
				roots.flatMap(each => [...each.querySelectorAll(selector)].map(element => element.outerHTML.slice(0, 200))),
			FOREIGN,
		);
}
