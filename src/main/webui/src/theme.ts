// A classic script in the head: the colours are right before the first paint.
import { choice, show } from "./site/theme-choice";

show(choice());
