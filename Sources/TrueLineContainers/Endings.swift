import TrueLineModel

/// What the ending of a file's name says about it, where no format claims it.
package enum Endings {
  /// Text for readers, looked at wherever it lies.
  static let texts: Set<String> = [
    "txt", "text", "rst", "adoc", "asciidoc", "org", "tex", "log", "csv", "tsv", "srt", "vtt",
    "sms", "me", "lst", "list", "urls", "nfo", "textile", "wiki", "php", "asp", "aspx", "jsp",
  ]

  /// Holds pages or messages, and no reader of them is built yet.
  static let later: Set<String> = [
    "msg", "pdf", "epub", "docx", "doc", "odt", "rtf",
    "pptx", "ppt", "xlsx", "xls", "7z", "rar", "json", "xml",
  ]

  /// What kept a file from being read, judged by its name alone.
  ///
  /// A user who names a file of source code or data wants it read: only in folders
  /// is it passed by.
  package static func problem(of path: String, isNamed: Bool, _ formats: [InputFormat]) -> Problem?
  {
    guard let ending = FileEnding.of(path), formats.format(ofFile: path) == nil else { return nil }
    if later.contains(ending), !(isNamed && ["json", "xml"].contains(ending)) {
      return Problem(
        code: "not-read-yet", source: path, what: "skipped: not read yet (.\(ending))",
        cure: "Save or export it as HTML or text and scan that.")
    }
    if pictures.contains(ending) {
      return Problem(
        code: "binary", source: path, what: "skipped: binary, not text (.\(ending))", cure: "")
    }
    if isNamed || texts.contains(ending) || !code.contains(ending) {
      return nil
    }
    return Problem(
      code: "unknown-format", source: path, what: "skipped: .\(ending) is no text for readers",
      cure: "Name the file itself to scan it as text.")
  }

  /// Whether the ending says text for readers: then no byte inside can say otherwise.
  package static func isText(_ path: String, _ formats: [InputFormat]) -> Bool {
    guard let ending = FileEnding.of(path) else { return false }
    return texts.contains(ending) || formats.format(ofFile: path) != nil
  }

  /// Pictures, fonts, sounds, films, programs.
  private static let pictures: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "heic", "bmp", "ico", "tif", "tiff", "woff",
    "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "wav", "ogg", "flac", "webm", "mov", "avi",
    "mkv", "so", "o", "a", "dll", "exe", "class", "jar", "pyc", "bin", "iso", "db", "sqlite",
  ]

  /// Source code and data, which hold examples of everything and address nobody.
  private static let code: Set<String> = [
    "js", "mjs", "cjs", "ts", "tsx", "jsx", "css", "scss", "less", "py", "pyi", "c", "h", "cc",
    "cpp", "hpp", "m", "mm", "swift", "java", "kt", "rs", "go", "rb", "pl", "pm", "lua", "r", "sh",
    "bash", "zsh", "fish", "ps1", "bat", "cmd", "sql", "yaml", "yml", "toml", "ini", "cfg", "conf",
    "lock", "map", "wasm", "svg", "plist", "properties", "gradle", "cmake", "mk", "in", "am", "ac",
    "proto", "graphql", "vue", "scala", "clj", "ex", "exs", "erl", "hs", "ml", "cs", "fs", "vb",
    "dart", "nim", "zig", "asm", "s", "d", "po", "pot", "patch", "diff", "ipynb", "modulemap",
    "inv", "pickle", "sum", "mod", "tcl", "el", "vim", "pem", "crt", "key", "asc", "sig",
  ]
}
