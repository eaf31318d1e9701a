// What a page needs that shows a deck among other things: loaded only when a deck is opened.
export { broken, load } from "./load";
export { Player } from "./player";
