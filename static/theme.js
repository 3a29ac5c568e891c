// Runs before the first paint: controls that need scripts show, and the reader's choice of day or night applies.
document.documentElement.classList.add('scripts');
try {
	const choice = localStorage.getItem('theme');
	if (choice === 'light' || choice === 'dark') {
		document.documentElement.dataset.theme = choice;
		// The browser's own frame takes the chosen paper too.
		for (const colour of document.querySelectorAll('meta[name="theme-color"]')) {
			colour.media = colour.dataset.themeOf === choice ? 'all' : 'not all';
		}
	}
} catch {
	// No storage: the device decides.
}
