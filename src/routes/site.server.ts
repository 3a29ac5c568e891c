/** Where the site will stand, if the build was told (README, "How to deploy"). */
import { readOrigin } from './addresses.ts';

export const SITE_ORIGIN = readOrigin(process.env['SITE_ORIGIN']);
