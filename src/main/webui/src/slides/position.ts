/** Where in a deck: slides count from 0, and so many steps of a slide's parts are shown. */
export interface Position {
  readonly slide: number;
  readonly step: number;
}

/** `steps[i]`: how many parts slide i shows one after the other. */
export class Course {
  constructor(private readonly steps: readonly number[]) {}

  forward(at: Position): Position {
    if (at.step < this.of(at.slide)) {
      return { slide: at.slide, step: at.step + 1 };
    }
    return at.slide + 1 < this.steps.length ? { slide: at.slide + 1, step: 0 } : at;
  }

  /** Going back, a slide is seen as it was left: with all its parts. */
  back(at: Position): Position {
    if (at.step > 0) {
      return { slide: at.slide, step: at.step - 1 };
    }
    return at.slide > 0 ? { slide: at.slide - 1, step: this.of(at.slide - 1) } : at;
  }

  get end(): Position {
    const last = this.steps.length - 1;
    return { slide: last, step: this.of(last) };
  }

  /** `#3` is the third slide, `#3.2` the same with two parts shown. Whatever else leads to the nearest slide there is. */
  read(hash: string): Position {
    const [, slide = "1", step = "0"] = /^#?(\d+)(?:\.(\d+))?$/.exec(hash) ?? [];
    const at = Math.min(Math.max(Number(slide), 1), this.steps.length) - 1;
    return { slide: at, step: Math.min(Number(step), this.of(at)) };
  }

  write(at: Position): string {
    return at.step > 0 ? `#${at.slide + 1}.${at.step}` : `#${at.slide + 1}`;
  }

  private of(slide: number): number {
    return this.steps[slide] ?? 0;
  }
}
