package import Casework
package import Files
package import Narrative

extension SiteSettings {
    /// The settings of a `site.yaml`; nil where a key without which there is no site is missing or wrong.
    /// `assets` are the files that its logo may be.
    package static func read(
        _ source: SourceText, assets: Set<String>
    ) -> (settings: SiteSettings?, findings: [Finding]) {
        let (value, findings) = YAMLDocument.read(source.text, origin: YAMLOrigin(file: source.file))
        guard let value else {
            let empty = Finding.emptySettings(source.file, needs: "council, title and contact")
            return (nil, findings.isEmpty ? [empty] : findings)
        }
        var mapping = YAMLMapping(value, subject: "site.yaml")
        let settings = read(&mapping, assets: assets)
        mapping.finish()
        return (settings, mapping.findings)
    }

    private static func read(_ mapping: inout YAMLMapping, assets: Set<String>) -> SiteSettings? {
        let council = mapping.requiredText("council")
        let title = mapping.requiredText("title")
        let address = mapping.webAddress("address")
        let language = mapping.text("language") ?? "en-GB"
        let colours = mapping.colours("colours")
        let logo = mapping.asset("logo", among: assets)
        let contact = mapping.requiredValue("contact").flatMap { value in
            mapping.mapping(of: value, subject: "contact") { Contact.read(&$0) }
        }
        let elsewhere = mapping.folders("elsewhere")
        let tested = mapping.mapping("accessibility", subject: "accessibility") { $0.day("tested") }
        let complaining = mapping.mapping("how-to-complain", subject: "how-to-complain") { Complaining.read(&$0) }
        guard let council, let title, let contact else { return nil }
        return SiteSettings(
            council: council, title: title, address: address, language: language, colours: colours, logo: logo,
            contact: contact, accessibilityTested: tested, complaining: complaining, elsewhere: elsewhere
        )
    }
}

extension SiteSettings {
    /// What `elsewhere` says, before anything that may lie there is read.
    package static func foldersElsewhere(in folder: ContentFolder) -> [String] {
        let file = "content/site.yaml"
        guard let bytes = folder.bytes(of: file) else { return [] }
        let (value, _) = YAMLDocument.read(SourceText(file: file, bytes: bytes).text, origin: YAMLOrigin(file: file))
        let named = value?.pairs?.first { $0.name == "elsewhere" }?.value
        return (named?.list ?? [named].compactMap { $0 }).compactMap(\.text)
    }
}

extension SiteSettings.Contact {
    fileprivate static func read(_ mapping: inout YAMLMapping) -> SiteSettings.Contact? {
        let team = mapping.requiredText("team")
        let telephone = mapping.text("telephone")
        let email = mapping.text("email")
        let address = mapping.text("address")
        return team.map { SiteSettings.Contact(team: $0, telephone: telephone, email: email, address: address) }
    }
}

extension SiteSettings.Complaining {
    fileprivate static func read(_ mapping: inout YAMLMapping) -> SiteSettings.Complaining? {
        let page = mapping.webAddress("page")
        let ombudsmen = (mapping.values("ombudsman") ?? []).compactMap { value in
            mapping.mapping(of: value, subject: "the ombudsman") { Ombudsman.read(&$0) }
        }
        return SiteSettings.Complaining(page: page, ombudsmen: ombudsmen)
    }
}

extension SiteSettings.Complaining.Ombudsman {
    fileprivate static func read(_ mapping: inout YAMLMapping) -> Self? {
        let name = mapping.requiredText("name")
        let address = mapping.webAddress("address")
        let telephone = mapping.text("telephone")
        return name.map { Self(name: $0, address: address, telephone: telephone) }
    }
}

extension YAMLMapping {
    fileprivate mutating func webAddress(_ key: String) -> String? {
        guard let value = value(key), let text = text(of: value, named: key) else { return nil }
        let lowered = text.lowercased()
        guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://"), !text.contains(where: \.isWhitespace)
        else {
            add(
                Finding(
                    "bad-address", "\"\(key)\" is not the address of a site.",
                    remedy: "Write it in full, as in https://complaints.example.gov.uk.", at: value.location
                )
            )
            return nil
        }
        let withoutSlash = text.last == "/" ? text.dropLast() : text[...]
        return String(withoutSlash)
    }

    /// Absolute paths.
    fileprivate mutating func folders(_ key: String) -> [String] {
        (values(key) ?? []).compactMap { value in
            guard let text = text(of: value, named: key) else { return nil }
            if text.hasPrefix("/"), text.contains(where: { $0 != "/" }) { return text }
            add(
                Finding(
                    "bad-folder", "\"\(key)\" names folders of this computer in full.",
                    remedy: "Write each from the root on, as in /srv/complaints/exports.", at: value.location
                )
            )
            return nil
        }
    }

    fileprivate mutating func asset(_ key: String, among assets: Set<String>) -> String? {
        guard let value = value(key), let text = text(of: value, named: key) else { return nil }
        if let path = LinkAddress.assetPath(text), assets.contains(path) { return path }
        add(
            Finding(
                "missing-image", "There is no image \"\(text)\" in content/assets.",
                remedy: "Put it there and write its path, as in assets/logo.svg.", at: value.location
            )
        )
        return nil
    }

    fileprivate mutating func colours(_ key: String) -> [String: String] {
        var colours: [String: String] = [:]
        for (nameKey, name, value) in named(key) {
            guard let text = text(of: value, named: name) else { continue }
            if !name.isPlainName {
                add(
                    Finding(
                        "bad-name", "\"\(name)\" can't be the name of a colour.",
                        remedy: "Use letters, digits and hyphens.", at: nameKey.location
                    )
                )
            } else if text.isColour {
                colours[name] = text
            } else {
                add(
                    Finding(
                        "bad-colour", "\"\(text)\" is not a colour.",
                        remedy: "Write it in quotes as \"#12436D\" or \"#fff\".", at: value.location
                    )
                )
            }
        }
        return colours
    }
}

extension String {
    /// "#rgb" or "#rrggbb".
    fileprivate var isColour: Bool {
        first == "#" && (utf8.count == 4 || utf8.count == 7) && dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit }
    }

    /// Letters, digits, hyphens and underscores only: fit for addresses and file names.
    package var isPlainName: Bool {
        !isEmpty
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
