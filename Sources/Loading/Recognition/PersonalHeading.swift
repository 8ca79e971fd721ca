/// What of a person a column may hold. It is never mapped, and none of it is ever shown.
package enum PersonalData: String, Sendable, CaseIterable {
    case name = "names"
    case email = "e-mail addresses"
    case telephone = "telephone numbers"
    case address = "addresses"
    case postcode = "postcodes"
    case birth = "dates of birth"
    case number = "numbers that identify a person"
    case characteristic = "characteristics of people"
}

/// Headings of columns that hold what is personal.
enum PersonalHeading {
    /// What a column with such a heading may hold; nil where the heading does not say so.
    static func data(of words: HeadingWords) -> PersonalData? {
        if words.containsAny(of: characteristics) || characteristicPairs.contains(where: words.containsAll) {
            return .characteristic
        }
        // "Monitoring: heritage" is equality monitoring, a monitoring officer is none.
        if words.contains("monitoring"), !words.containsAny(of: thingWords.union(roles)) { return .characteristic }
        if words.containsAny(of: categoryWords) { return nil }
        if words.contains("birth") || words.contains("dob") { return .birth }
        if words.containsAny(of: ["email", "mail"]) { return .email }
        if words.containsAny(of: ["phone", "telephone", "tel", "mobile", "landline"]) { return .telephone }
        if words.containsAny(of: ["postcode", "postal", "zip"]) || words.key == "code post" { return .postcode }
        if words.containsAny(of: ["address", "street", "uprn", "house"]) { return .address }
        if words.containsAny(of: ["nhs", "ni", "insurance", "nino", "upn", "passport", "iban"]) { return .number }
        if words.key == "account bank" || words.key == "code sort" { return .number }
        if words.contains("name") || words.containsAny(of: nameWords) {
            return words.containsAny(of: thingWords) ? nil : .name
        }
        if words.containsAny(of: otherWords) { return nil }
        if words.containsAny(of: roles) { return .name }
        return words.containsAny(of: people) && !words.containsAny(of: thingWords) ? .name : nil
    }

    private static let categoryWords: Set<String> = ["type", "relationship", "method", "channel"]
    private static let otherWords: Set<String> = [
        "date", "id", "ref", "reference", "number", "time", "due", "complained",
    ]
    private static let nameWords: Set<String> = [
        "firstname", "surname", "forename", "lastname", "fullname", "initials",
    ]
    private static let thingWords: Set<String> = [
        "service", "team", "ward", "directorate", "department", "unit", "measure", "indicator", "provider", "stage",
        "category", "type", "procedure", "area", "file", "group", "services", "school", "enquiry", "satisfaction",
        "step", "process", "workflow", "form", "product", "issue", "status", "queue", "view", "list", "sheet", "site",
    ]

    private static let characteristics: Set<String> = [
        "gender", "sex", "age", "ethnicity", "ethnic", "disability", "disabled", "religion", "sexuality", "orientation",
        "nationality", "marital", "pregnancy", "faith", "race", "racial", "language", "languages", "pronoun",
        "pronouns",
        "belief", "beliefs", "transgender", "maternity", "genders", "ethnicities", "disabilities", "religious",
        "sexual", "citizenship", "immigration", "refugee", "dialect", "impairment",
        "impairments", "pregnant", "trans", "heritage", "tongue", "vulnerable", "vulnerability", "vulnerabilities",
        "neurodiversity", "neurodivergent", "autism", "autistic", "diagnosis", "diagnoses", "illness", "asylum",
        "married", "interpreter", "deaf", "ethnically", "equality", "diversity", "edi", "lgbt", "lgbtq", "bame", "ages",
        "dependants", "caste",
    ]

    private static let characteristicPairs = [
        ["health", "condition"], ["health", "conditions"], ["health", "status"], ["mental", "health"],
        ["care", "leaver"],
        ["medical", "condition"], ["medical", "conditions"], ["civil", "partnership"], ["country", "origin"],
        ["country", "birth"], ["special", "needs"], ["learning", "difficulty"], ["learning", "difficulties"],
    ]

    private static let people: Set<String> = [
        "complainant", "complainants", "customer", "client", "resident", "child", "children", "person", "patient",
        "parent", "carer", "tenant", "applicant", "member", "advocate", "contact", "mp",
    ]

    private static let roles: Set<String> = [
        "user", "payee", "officer", "handler", "worker", "investigator", "manager", "author", "councillor", "cllr",
        "assignee", "assigned", "allocated", "responder", "staff", "employee", "requester", "reporter", "by",
        "recipient", "username",
    ]
}
