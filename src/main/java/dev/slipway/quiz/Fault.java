package dev.slipway.quiz;

/** Makes the fault of a place, for rules that several formats share. */
@FunctionalInterface
interface Fault {

    BadQuestion bad(String what, String hint);
}
