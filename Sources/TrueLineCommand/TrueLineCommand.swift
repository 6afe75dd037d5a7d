import ArgumentParser
@main struct TrueLineCommand: ParsableCommand {}
