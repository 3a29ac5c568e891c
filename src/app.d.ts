import type { Stage } from '#lib/domain/pages.ts';
import type { Edition } from '#lib/domain/report.ts';
import type { Told } from './routes/machine-head.server.ts';

declare global {
	namespace App {
		interface Locals {
			/** What the page's poster draws: handed from its load function to the hook that prints it. */
			stage?: Stage;
			/** What the page tells machines of itself, handed on in the same way. */
			told?: Told;
		}
		interface PageData {
			/** The document's title, without the atlas's name. */
			title: string;
			description: string;
			stage: Stage;
			/** Which state of the record the pages show. */
			edition: Edition;
		}
	}
}

export {};
