/// What words are written for.
package enum Medium: Hashable, Sendable {
    /// A page of the site.
    case page
    /// A page that is looked at before it is published: like one of the site, but each figure says its expression, and
    /// drafts are among the papers.
    case preview
    /// A document for paper: charts are pictures of their own, footnotes stand where they are referred to, and there
    /// is nothing to open or to download.
    case paper
}
