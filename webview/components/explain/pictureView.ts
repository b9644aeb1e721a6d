import type { TemplateResult } from 'lit-html';
import type { Picture } from '../../../src/protocol/explain';
import { arcsPicture } from './arcsPicture';
import { contributionsPicture } from './contributionsPicture';
import { formulaPicture } from './formulaPicture';
import { framesPicture } from './framesPicture';
import { graphPicture } from './graphPicture';
import { latticePicture } from './latticePicture';
import { markedPicture } from './markedPicture';
import { matrixPicture } from './matrixPicture';
import type { PictureContext } from './pictureContext';
import { tablePicture } from './tablePicture';
import { trellisPicture } from './trellisPicture';

/** How each kind of picture is drawn. */
const VIEWS: {
	readonly [K in Picture['kind']]: (picture: Extract<Picture, { kind: K }>, context: PictureContext) => TemplateResult;
} = {
	lattice: latticePicture,
	contributions: contributionsPicture,
	trellis: trellisPicture,
	matrix: matrixPicture,
	graph: graphPicture,
	arcs: arcsPicture,
	table: tablePicture,
	formula: formulaPicture,
	frames: framesPicture,
	marked: markedPicture,
};

/** A picture of an explanation. */
export function pictureView(context: PictureContext, picture: Picture): TemplateResult {
	const view = VIEWS[picture.kind] as (picture: Picture, context: PictureContext) => TemplateResult;
	return view(picture, context);
}
