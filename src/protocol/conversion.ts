import type { ConversionEdit, ConversionWish } from '../core/tasks/conversion/conversion';
import type { DocumentRange, Outdated } from './analysis';

export type { ChineseScript, ConversionEdit, ConversionWish } from '../core/tasks/conversion/conversion';

/** What a conversion of a stretch of a document changes. */
export interface ConversionResult {
	readonly version: number;
	/** In order; empty where nothing is to be changed. */
	readonly edits: readonly ConversionEdit[];
}

/** Requests from host to worker about Chinese scripts; the tables are loaded with the first one. */
export interface ConversionRequests {
	/** What is to be changed in a stretch; of Markdown its prose alone, so that code and addresses stay. */
	'conversion/convert': { params: DocumentRange & ConversionWish; result: ConversionResult | Outdated };
}
