import type { Position } from "./position";

interface Message {
  readonly at?: Position;
}

/** Keeps the windows that show one deck together: the projector's and the presenter's. */
export class Link {
  private readonly channel: BroadcastChannel;

  constructor(page: string, heard: { moved(at: Position): void; asked(): void }) {
    this.channel = new BroadcastChannel(`slipway-deck-${page}`);
    this.channel.onmessage = (e: MessageEvent<Message>) => e.data.at ? heard.moved(e.data.at) : heard.asked();
  }

  move(at: Position): void {
    this.channel.postMessage({ at } satisfies Message);
  }

  close(): void {
    this.channel.close();
  }

  /** Asks the other windows where they are. */
  ask(): void {
    this.channel.postMessage({} satisfies Message);
  }
}
