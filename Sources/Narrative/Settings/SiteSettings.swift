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
    /// Where a resident complains, and who looks at it after that; nil: pages say nothing of it.
    package let complaining: Complaining?
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

    /// The way of a complaint.
    package struct Complaining: Hashable, Sendable {
        /// The page on which a complaint can be made.
        package let page: String?
        /// Who can be asked where the council's last answer does not satisfy.
        package let ombudsmen: [Ombudsman]

        package struct Ombudsman: Hashable, Sendable {
            package let name: String
            package let address: String?
            package let telephone: String?

            package init(name: String, address: String?, telephone: String?) {
                self.name = name
                self.address = address
                self.telephone = telephone
            }
        }

        package init(page: String?, ombudsmen: [Ombudsman]) {
            self.page = page
            self.ombudsmen = ombudsmen
        }
    }

    package init(
        council: String, title: String, address: String? = nil, language: String = "en-GB",
        colours: [String: String] = [:], logo: String? = nil, contact: Contact, accessibilityTested: Day? = nil,
        complaining: Complaining? = nil, elsewhere: [String] = []
    ) {
        self.council = council
        self.title = title
        self.address = address
        self.language = language
        self.colours = colours
        self.logo = logo
        self.contact = contact
        self.accessibilityTested = accessibilityTested
        self.complaining = complaining
        self.elsewhere = elsewhere
    }
}
