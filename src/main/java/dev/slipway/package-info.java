/**
 * Slipway: a teaching sandbox and course platform for Docker.
 *
 * <p>Packages are activities. Each has a pure core (no Quarkus, no Docker, no HTTP) and thin adapters in packages
 * below it: {@code .web} for HTTP and WebSocket, {@code .store} for the database, {@code .docker} for the container
 * engine, {@code .sandbox} for what runs inside a sandbox, {@code .cli} for a command of {@code ./slipway}.
 * {@code .runtime} makes the core's services and connects them to the implementations of their ports.
 *
 * <ul>
 *   <li>{@code identity}: accounts, roles, sign-in, sessions
 *   <li>{@code sandbox}: the lifecycle of each student's own Docker engine; the ports to what runs it
 *   <li>{@code terminal}: the stream between a browser and a shell: frames, flow control, the bridge
 *   <li>{@code files}: the home folder in the browser: view, edit, upload, download
 *   <li>{@code preview}: services that containers publish, opened in the browser under host names of their own
 *   <li>{@code enginemap}: the contents of a student's engine, as a picture or a list
 *   <li>{@code authoring}: mistakes in authored files: file, line, what is wrong, hint
 *   <li>{@code course}: from files to pages: scan, parse, link, render
 *   <li>{@code lesson}: a lesson in use beside its student's sandbox: tasks watched and checked, starter files, lab
 *   questions
 *   <li>{@code progress}: what students have done, which of it counts, and certificates
 *   <li>{@code task}: what a student has to do, and how that is checked in their engine
 *   <li>{@code quiz}: questions, grading, attempts, statistics
 *   <li>{@code lint}: errors and warnings about courses and decks, found from their files alone
 *   <li>{@code verify}: proves that tasks accept their solutions and reject near-misses, in fresh sandboxes
 *   <li>{@code classroom}: classes, rosters, progress, grades; combines the others
 *   <li>{@code site}: what all pages share
 *   <li>{@code io}: reading from connections within bounds of size and time
 *   <li>{@code database}: what all stores share
 *   <li>{@code runtime}: what all activities share at run time: the clock
 * </ul>
 *
 * <p>{@code dev.slipway.ArchitectureTest} enforces these rules.
 */
@NullMarked
package dev.slipway;

import org.jspecify.annotations.NullMarked;
