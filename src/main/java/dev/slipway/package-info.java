/**
 * Slipway: a teaching sandbox and course platform for Docker.
 *
 * <p>Packages are activities. Each holds a pure core (no Quarkus, no Docker, no HTTP) and thin adapters beneath it:
 * {@code .web} speaks HTTP and WebSocket, {@code .store} the database, {@code .docker} the container engine, {@code .sandbox}
 * looks into a running sandbox, {@code .cli} is a command of {@code ./slipway}. A core's services are made and joined to what
 * implements their ports in {@code .runtime}.
 *
 * <ul>
 *   <li>{@code identity}: who someone is: accounts, roles, sign-in, sessions
 *   <li>{@code sandbox}: the life of one student's own Docker engine; the ports to what runs it
 *   <li>{@code terminal}: the stream between a browser and a shell: frames, flow control, the bridge
 *   <li>{@code files}: the home folder in the browser: looked at, changed, downloaded
 *   <li>{@code preview}: what containers publish, opened in the browser under names of their own
 *   <li>{@code enginemap}: what a student's engine holds, as a picture or a list
 *   <li>{@code authoring}: what an author is told about a mistake: file, line, what, hint
 *   <li>{@code course}: files to pages: scan, parse, link, render
 *   <li>{@code lesson}: a lesson in use beside its student's sandbox: tasks watched and checked, starter files, lab questions
 *   <li>{@code progress}: what students have done, what of it counts, and certificates
 *   <li>{@code task}: what a student has to do, and how it is seen in their engine
 *   <li>{@code quiz}: questions, answers, grading
 *   <li>{@code lint}: what is wrong or doubtful in courses and decks, found from their files alone
 *   <li>{@code verify}: lessons' tasks proven by doing what students do, right and wrong
 *   <li>{@code classroom}: classes, rosters, progress, grades; composes the rest
 *   <li>{@code site}: what all pages share
 *   <li>{@code io}: reading from connections within bounds of size and time
 *   <li>{@code database}: what all stores share
 *   <li>{@code runtime}: what all activities share at run time: the clock
 * </ul>
 *
 * The rules that keep it so are tests: {@code dev.slipway.ArchitectureTest}.
 */
@NullMarked
package dev.slipway;

import org.jspecify.annotations.NullMarked;
