import { setFlagsFromString } from 'node:v8';

/**
 * V8 compiles a function for speed when some 132 KB of its bytecode have run. Most of our commands end within seconds, and
 * on one core that compiler takes a third of them; here it waits until a function has run seven times as long, which a
 * worker reaches at once. Imported first, since functions are born with their budget. Measured: PERFORMANCE.md, "Starting".
 */
setFlagsFromString('--interrupt-budget=1000000');
