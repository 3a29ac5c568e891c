import type { Stage } from '#lib/domain/pages.ts';

declare global {
	namespace App {
		interface Locals {
			/** What the page's poster draws: handed from its load function to the hook that prints it. */
			stage?: Stage;
		}
		interface PageData {
			/** The document's title, without the atlas's name. */
			title: string;
			description: string;
			stage: Stage;
		}
	}
}

export {};
