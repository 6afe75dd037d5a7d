import TrueLineLanguage
import TrueLineModel

extension Checker {
  /// What points can be learned from, document by document of a source.
  public func traces(of source: Source) -> [SignTraces] {
    let worker = Reader.Worker()
    var parts = SourceParts(source, nil, formats: options.formats)
    var all: [SignTraces] = []
    while let document = parts.next() {
      let observations = observer.observe(document, worker: worker)
      all.append(dossier(observations, in: document, of: source, by: reference).traces())
    }
    return all
  }
}
