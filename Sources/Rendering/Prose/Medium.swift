/// What words are written for.
enum Medium: Hashable, Sendable {
    /// A page of the site.
    case page
    /// A document for paper: charts are pictures of their own, footnotes stand where they are referred to, and there
    /// is nothing to open or to download.
    case paper
}
