// `npm start`: installs, builds, serves build/ and prints the address. The very first command in a fresh clone, so plain
// Node with nothing installed.
import { run, installed } from './steps.mjs';

await installed();
await run('npm', ['run', 'build', '--silent'], { quiet: true, saying: 'Building the atlas' });
await run('npx', ['tsx', 'tools/serve.ts']);
