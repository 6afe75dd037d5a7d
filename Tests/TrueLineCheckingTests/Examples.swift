import TrueLineExamples

/// What examples are checked with, shared with other suites.
typealias ExampleReference = TrueLineExamples.ExampleReference
typealias MarkedText = TrueLineExamples.MarkedText
