import { createRequire } from 'node:module';
import { inCheckout } from './checkout';

/** What a module of build/ exports, which is plain JavaScript. */
export function requireBuild(name: string): unknown {
	return createRequire(inCheckout('package.json'))(inCheckout(`build/${name}`));
}
