# shellcheck shell=bash
# Tools for question files: check and convert.

# quiz lint FILE... | quiz convert FILE --to gift|xml
quiz() {
  case ${1:-} in
    lint) [ $# -ge 2 ] || fail "quiz lint needs a file." "./slipway quiz lint lessons/docker/networks/quiz.gift" ;;
    convert) [ $# -eq 4 ] || fail "quiz convert takes a file and a format." "./slipway quiz convert bank.xml --to gift > quiz.gift" ;;
    *) fail "quiz needs to know what: 'lint FILE...' or 'convert FILE --to gift|xml'." "./slipway --help" ;;
  esac
  # What is prepared tells of itself; a converted file goes to standard output alone.
  { prepare_java; build_app; } >&2
  run_class dev.slipway.quiz.cli.QuizCommand "$CALLER" "$@"
}
