export { overflows } from './overflow.js';
export { painted, settled } from './settled.js';
export { stateOf } from './kept-state.js';
export { enlargeText } from './text-size.js';
export { unwrappedTexts } from './unwrapped.js';
