/// The domain that somebody has registered, of a host name: stands in until the public suffix
/// list is at hand.
package enum RegistrableDomain {
  private static let second: Set<Substring> = [
    "co", "com", "org", "net", "gov", "ac", "edu", "or", "go", "ne", "web", "my",
  ]
  private static let shared: Set<Substring> = [
    "weebly.com", "github.io", "blogspot.com", "wixsite.com", "wordpress.com", "page.link",
    "netlify.app", "vercel.app", "web.app", "pages.dev",
  ]

  package static func of(_ host: String) -> String {
    let labels = host.split(separator: ".")
    guard labels.count > 2 else { return host }
    let two = labels.suffix(2).joined(separator: ".")
    let isLong =
      shared.contains(two[...])
      || labels[labels.count - 1].count == 2
        && second.contains(labels[labels.count - 2])
    return labels.suffix(isLong ? 3 : 2).joined(separator: ".")
  }
}
