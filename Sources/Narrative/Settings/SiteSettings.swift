package import Casework

/// What `content/site.yaml` says: the council and its site.
package struct SiteSettings: Hashable, Sendable {
    /// "Alderbourne County Council".
    package let council: String
    /// The site's title: "Complaints reports".
    package let title: String
    /// The address at which the site will stand, without a trailing slash; nil: no sitemap is written.
    package let address: String?
    /// "en-GB".
    package let language: String
    /// Custom properties of the style sheet by name without "--": "brand": "#12436D".
    package let colours: [String: String]
    /// Relative to the project's content; nil: the council's name stands alone.
    package let logo: String?
    /// Whom a reader can ask: a team, not a person.
    package let contact: Contact
    /// When the site was last tested for accessibility, for its statement.
    package let accessibilityTested: Day?
    /// Folders outside the project from which it may read; absolute.
    package let elsewhere: [String]

    package struct Contact: Hashable, Sendable {
        package let team: String
        package let telephone: String?
        package let email: String?
        package let address: String?

        package init(team: String, telephone: String?, email: String?, address: String?) {
            self.team = team
            self.telephone = telephone
            self.email = email
            self.address = address
        }
    }

    package init(
        council: String, title: String, address: String? = nil, language: String = "en-GB",
        colours: [String: String] = [:], logo: String? = nil, contact: Contact, accessibilityTested: Day? = nil,
        elsewhere: [String] = []
    ) {
        self.council = council
        self.title = title
        self.address = address
        self.language = language
        self.colours = colours
        self.logo = logo
        self.contact = contact
        self.accessibilityTested = accessibilityTested
        self.elsewhere = elsewhere
    }
}
