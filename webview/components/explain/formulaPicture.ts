import { html, nothing, type TemplateResult } from 'lit-html';
import type { Picture } from '../../../src/protocol/explain';
import { figureText } from '../../explain/explainWords';
import { textIn, type PictureContext } from './pictureContext';

type FormulaPicture = Extract<Picture, { kind: 'formula' }>;

/** A formula, what its symbols mean, and the numbers of this case. */
export function formulaPicture({ formula, symbols, filled }: FormulaPicture, context: PictureContext): TemplateResult {
	const { texts } = context.state;
	return html`<p class="explain-formula">${formula}</p>
		${filled === undefined ? nothing : html`<p class="explain-formula filled">${texts.t('explain.here', filled)}</p>`}
		${
			symbols.length === 0
				? nothing
				: html`<dl class="explain-symbols">
						${symbols.map(
							({ symbol, meaning, value }) =>
								html`<div>
									<dt>${symbol}</dt>
									<dd>
										${textIn(context, meaning)}${value === undefined ? nothing : html` <b>= ${figureText(value, texts)}</b>`}
									</dd>
								</div>`,
						)}
					</dl>`
		}`;
}
